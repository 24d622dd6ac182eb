namespace BeneficiaryPortal.Web.Features.Common;

public sealed class CommonText;
