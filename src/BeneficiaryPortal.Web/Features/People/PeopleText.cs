namespace BeneficiaryPortal.Web.Features.People;

public sealed class PeopleText;
