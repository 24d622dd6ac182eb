namespace BeneficiaryPortal.Web.Features.Registration;

public sealed class RegistrationText;
