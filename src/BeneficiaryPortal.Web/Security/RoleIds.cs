using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Security;

/// <summary>The rows of the role table, which comes with the schema: the same in every database.</summary>
public static class RoleIds
{
    public static IReadOnlyList<Roles> All { get; } = [.. Enum.GetValues<Roles>().Where(role => role is not Roles.None and not Roles.Portal)];

    public static Guid Of(Roles role) => new((int)role, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
