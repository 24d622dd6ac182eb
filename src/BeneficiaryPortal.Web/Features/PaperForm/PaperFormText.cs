namespace BeneficiaryPortal.Web.Features.PaperForm;

public sealed class PaperFormText;
