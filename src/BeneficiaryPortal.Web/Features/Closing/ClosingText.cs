namespace BeneficiaryPortal.Web.Features.Closing;

public sealed class ClosingText;
