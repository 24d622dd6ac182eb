namespace BeneficiaryPortal.Web.Features.CaseFile;

public sealed class CaseFileText;
