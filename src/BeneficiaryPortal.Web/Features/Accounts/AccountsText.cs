namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed class AccountsText;
