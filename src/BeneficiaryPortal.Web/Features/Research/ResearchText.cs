namespace BeneficiaryPortal.Web.Features.Research;

public sealed class ResearchText;
