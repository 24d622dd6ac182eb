namespace BeneficiaryPortal.Web.Features.Users;

public sealed class UsersText;
