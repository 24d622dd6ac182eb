namespace BeneficiaryPortal.Web.Features.Papers;

public sealed class PapersText;
