using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Data.Accounts;

/// <summary>An account. A beneficiary's user name is drawn, never the national ID; a staff member's is given by the administrator.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int FullNameLength = 150;

    public string FullName { get; set; } = "";

    /// <summary>The name as search compares it; kept by the database layer.</summary>
    public string SearchName { get; private set; } = "";
    public DateTime CreatedAt { get; set; }

    /// <summary>The branch that the person represents.</summary>
    public int? BranchId { get; set; }

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Somebody else knows the password: it opens nothing but the page that changes it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The person's own choice.</summary>
    public void ChoosePassword(string hash) => TakePassword(hash, isFirst: false);

    /// <summary>Chosen for the person by somebody else.</summary>
    public void TakeFirstPassword(string hash) => TakePassword(hash, isFirst: true);

    private void TakePassword(string hash, bool isFirst)
    {
        PasswordHash = hash;
        MustChangePassword = isFirst;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }
}
