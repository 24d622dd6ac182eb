namespace BeneficiaryPortal.Web.Features.Catalogue;

public sealed class CatalogueText;
