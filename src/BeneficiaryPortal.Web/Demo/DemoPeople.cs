using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>Opens the accounts of the demonstration: one in every role, and two applicants.</summary>
public sealed class DemoPeople(PortalDb db, NewAccount accounts, TimeProvider clock)
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
            var id = accounts.Add(member.UserName, member.FullName, DemoAccounts.Password, member.Roles).Id;
            _staff[member.UserName] = new ActingUser(id, member.FullName, member.Roles, now);
        }

        foreach (var applicant in DemoAccounts.Applicants)
        {
            var id = accounts.Add(Guid.NewGuid().ToString("N"), applicant.FullName, DemoAccounts.Password, Roles.Beneficiary).Id;
            var file = new Beneficiary(applicant.NationalId, applicant.FullName, applicant.Mobile, email: null, now);
            file.BelongsTo(id);
            db.Beneficiaries.Add(file);
            _applicants.Add((file, new ActingUser(id, applicant.FullName, Roles.Beneficiary, now)));
        }

        await db.SaveChangesAsync(ct);
    }
}
