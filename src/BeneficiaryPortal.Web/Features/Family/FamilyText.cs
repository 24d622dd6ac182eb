namespace BeneficiaryPortal.Web.Features.Family;

public sealed class FamilyText;
