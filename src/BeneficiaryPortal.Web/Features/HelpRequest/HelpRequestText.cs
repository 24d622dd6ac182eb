namespace BeneficiaryPortal.Web.Features.HelpRequest;

public sealed class HelpRequestText;
