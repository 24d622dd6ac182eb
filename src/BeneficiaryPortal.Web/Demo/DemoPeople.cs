using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>Opens the accounts of the demonstration: one in every role, and two applicants.</summary>
public sealed class DemoPeople(PortalDb db, UserManager<PortalUser> users, TimeProvider clock)
{
    private readonly Dictionary<string, ActingUser> _staff = [];
    private readonly List<(Beneficiary File, ActingUser User)> _applicants = [];

    public IReadOnlyDictionary<string, ActingUser> Staff => _staff;
    public IReadOnlyList<(Beneficiary File, ActingUser User)> Applicants => _applicants;

    public async Task AddAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var member in DemoAccounts.Staff)
        {
            var id = await OpenAsync(member.UserName, member.FullName, member.Roles, now);
            _staff[member.UserName] = new ActingUser(id, member.FullName, member.Roles, now);
        }

        foreach (var applicant in DemoAccounts.Applicants)
        {
            var id = await OpenAsync(Guid.NewGuid().ToString("N"), applicant.FullName, Roles.Beneficiary, now);
            var file = new Beneficiary(applicant.NationalId, applicant.FullName, applicant.Mobile, email: null, now);
            file.BelongsTo(id);
            db.Beneficiaries.Add(file);
            _applicants.Add((file, new ActingUser(id, applicant.FullName, Roles.Beneficiary, now)));
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<Guid> OpenAsync(string userName, string fullName, Roles roles, DateTime now)
    {
        var user = new PortalUser { Id = Guid.NewGuid(), UserName = userName, FullName = fullName, CreatedAt = now };
        Demand(await users.CreateAsync(user, DemoAccounts.Password));
        Demand(await users.AddToRolesAsync(user, Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).Select(role => role.ToString())));
        return user.Id;
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
