namespace BeneficiaryPortal.Web.TagHelpers;

public sealed class PartsText;
