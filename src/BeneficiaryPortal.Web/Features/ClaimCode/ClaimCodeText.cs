namespace BeneficiaryPortal.Web.Features.ClaimCode;

public sealed class ClaimCodeText;
