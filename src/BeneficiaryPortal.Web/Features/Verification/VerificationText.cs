namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class VerificationText;
