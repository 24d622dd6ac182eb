namespace BeneficiaryPortal.Web.Localisation;

public sealed class CalendarText;
