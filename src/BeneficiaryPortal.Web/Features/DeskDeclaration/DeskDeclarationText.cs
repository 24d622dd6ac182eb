namespace BeneficiaryPortal.Web.Features.DeskDeclaration;

public sealed class DeskDeclarationText;
