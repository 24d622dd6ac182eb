using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Users;

public sealed class NewUserForm : RolesForm
{
    public string FullName { get; set; } = "";
    public string UserName { get; set; } = "";
    public string? Email { get; set; }
}

public sealed partial class NewUserFormValidator : AbstractValidator<NewUserForm>
{
    public NewUserFormValidator(IStringLocalizer<UsersText> text, IStringLocalizer<ValidationText> fields)
    {
        RuleFor(f => f.FullName).Filled(text, "New.FullNameMissing").IsPersonName(fields).NoLongerThan(PortalUser.FullNameLength, fields);
        RuleFor(f => f.UserName).Filled(text, "New.UserNameMissing").Must(name => UserNameShape().IsMatch(name)).WithMessage(_ => text["New.UserNameWrong"]);
        RuleFor(f => f.Email).IsEmailOrEmpty(fields);
        RuleFor(f => f.Roles).AreStaffRoles(text);
        RuleFor(f => f.Branch).Filled(text, "New.BranchMissing").NoLongerThan(Branch.NameLength, fields).When(f => f.Roles.Contains(Roles.BranchRepresentative));
    }

    // A letter first: what begins with a digit is read as a national ID at the door.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._-]{2,31}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex UserNameShape();
}

public class RolesForm
{
    public List<Roles> Roles { get; set; } = [];

    /// <summary>The branch that a representative works for, by its name.</summary>
    public string? Branch { get; set; }
}

public sealed class RolesFormValidator : AbstractValidator<RolesForm>
{
    public RolesFormValidator(IStringLocalizer<UsersText> text, IStringLocalizer<ValidationText> fields)
    {
        RuleFor(f => f.Roles).AreStaffRoles(text);
        RuleFor(f => f.Branch).NoLongerThan(Branch.NameLength, fields);
    }
}

internal static class StaffRoles
{
    /// <summary>Nobody is made a beneficiary by an administrator: that takes a file.</summary>
    public static IReadOnlyList<Roles> All { get; } = [.. RoleIds.All.Where(role => role != Roles.Beneficiary)];

    public static Roles Together(this IEnumerable<Roles> roles) => roles.Aggregate(Roles.None, (all, role) => all | role);

    public static void AreStaffRoles<T>(this IRuleBuilder<T, List<Roles>> rule, IStringLocalizer<UsersText> text) =>
        rule.Filled(text, "Roles.Missing").Must(roles => roles.TrueForAll(All.Contains)).WithMessage(_ => text["Roles.Unknown"]);
}

/// <param name="Branches">The names in use.</param>
public sealed record NewUserPage(IReadOnlyList<string> Branches)
{
    public NewUserForm Form { get; init; } = new();
}

/// <param name="User">Whose roles.</param>
/// <param name="Branches">The names in use.</param>
public sealed record RolesPage(UserPage User, IReadOnlyList<string> Branches)
{
    public RolesForm Form { get; init; } = new();
}

/// <summary>The question of both pages: which roles, and for a representative which branch.</summary>
/// <param name="Form">What is asked.</param>
/// <param name="Branches">The names in use.</param>
/// <param name="MayHaveNoBranch">A representative can be taken from a branch; nobody begins without one.</param>
public sealed record RolesFields(RolesForm Form, IReadOnlyList<string> Branches, bool MayHaveNoBranch);
