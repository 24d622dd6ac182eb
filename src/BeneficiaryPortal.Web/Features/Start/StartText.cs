namespace BeneficiaryPortal.Web.Features.Start;

public sealed class StartText;
