namespace BeneficiaryPortal.Web.Features.FullNumbers;

public sealed class FullNumbersText;
