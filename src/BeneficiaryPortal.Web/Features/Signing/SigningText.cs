namespace BeneficiaryPortal.Web.Features.Signing;

public sealed class SigningText;
