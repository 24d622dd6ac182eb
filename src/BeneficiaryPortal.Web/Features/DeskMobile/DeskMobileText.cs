namespace BeneficiaryPortal.Web.Features.DeskMobile;

public sealed class DeskMobileText;
