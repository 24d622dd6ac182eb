namespace BeneficiaryPortal.Web.Features.Common.Documents;

public sealed class DocumentsText;
