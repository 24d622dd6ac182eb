using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Security;

/// <summary>The rows of the role table, which comes with the schema: the same in every database.</summary>
public static class RoleIds
{
    public static IReadOnlyList<Roles> All { get; } = [.. Enum.GetValues<Roles>().Where(role => role is not Roles.None and not Roles.Portal)];

    public static Guid Of(Roles role) => new((int)role, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static Roles Read(IEnumerable<Guid> ids) => All.Where(role => ids.Contains(Of(role))).Aggregate(Roles.None, (all, role) => all | role);

    public static IEnumerable<IdentityUserRole<Guid>> Of(PortalUser user, Roles roles) =>
        All.Where(role => roles.HasFlag(role)).Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = Of(role) });
}
