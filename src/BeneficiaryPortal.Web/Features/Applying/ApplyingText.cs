namespace BeneficiaryPortal.Web.Features.Applying;

public sealed class ApplyingText;
