namespace BeneficiaryPortal.Web.Validation;

public sealed class ValidationText;
