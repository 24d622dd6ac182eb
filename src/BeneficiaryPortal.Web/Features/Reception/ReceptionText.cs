namespace BeneficiaryPortal.Web.Features.Reception;

public sealed class ReceptionText;
