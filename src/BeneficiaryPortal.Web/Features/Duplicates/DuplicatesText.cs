namespace BeneficiaryPortal.Web.Features.Duplicates;

public sealed class DuplicatesText;
