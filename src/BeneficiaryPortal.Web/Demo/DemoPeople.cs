using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
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
        var branch = new Branch("فرع الدمام", ArabicText.Normalize("فرع الدمام"));
        db.Branches.Add(branch);
        await db.SaveChangesAsync(ct);
        foreach (var member in DemoAccounts.Staff)
        {
            var user = accounts.Add(member.UserName, member.FullName, DemoAccounts.Password, member.Roles);
            user.BranchId = (member.Roles & Roles.BranchRepresentative) == Roles.None ? null : branch.Id;
            _staff[member.UserName] = new ActingUser(user.Id, member.FullName, member.Roles, now) { BranchId = user.BranchId };
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
