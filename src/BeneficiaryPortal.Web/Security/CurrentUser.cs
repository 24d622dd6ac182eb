using System.Globalization;
using System.Security.Claims;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Security;

/// <summary>The person behind this request.</summary>
public sealed class CurrentUser(IHttpContextAccessor http, TimeProvider clock)
{
    private ClaimsPrincipal Principal => http.HttpContext!.User;

    public Guid Id => Guid.Parse(Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
    public Roles Roles => Principal.PortalRoles();

    /// <summary>Which of the person's sessions this is.</summary>
    public string Session => Principal.FindFirstValue(PortalClaims.Session) ?? "";

    public bool MustChangePassword => Principal.HasClaim(PortalClaims.MustChangePassword, bool.TrueString);

    /// <summary>Signed in by a code a moment ago, because the password is forgotten.</summary>
    public bool MayChoosePassword => Principal.HasClaim(PortalClaims.ByCode, bool.TrueString);

    /// <summary>This person, acting now.</summary>
    public ActingUser Acting => new(Id, Principal.FindFirstValue(ClaimTypes.GivenName) ?? "", Roles, clock.GetUtcNow().UtcDateTime) { BranchId = Branch };

    private int? Branch => int.TryParse(Principal.FindFirstValue(PortalClaims.Branch), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

public static class PortalRolesOfPrincipal
{
    public static Roles PortalRoles(this ClaimsPrincipal principal) => principal.FindAll(ClaimTypes.Role)
        .Select(claim => Enum.TryParse<Roles>(claim.Value, out var role) ? role : Roles.None)
        .Aggregate(Roles.None, (all, role) => all | role);
}
