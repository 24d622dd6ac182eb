using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>The branch offices, by the names that administrators give them.</summary>
internal static class StaffBranches
{
    public static Task<List<string>> BranchNamesAsync(this PortalDb db, CancellationToken ct) => db.Branches.OrderBy(branch => branch.SearchName).Select(branch => branch.Name).ToListAsync(ct);

    /// <summary>The branch of this name, however it is written; a name that is new makes a branch, which is saved. Within a turn alone, or two would make one each.</summary>
    /// <returns>Null for whoever is no representative, and for one of no branch.</returns>
    public static async Task<int?> BranchOfAsync(this PortalDb db, RolesForm form, CancellationToken ct)
    {
        var key = ArabicText.Normalize(form.Branch, Branch.NameLength);
        if (!form.Roles.Contains(Roles.BranchRepresentative) || key.Length == 0)
        {
            return null;
        }

        if (await db.Branches.SingleOrDefaultAsync(b => b.SearchName == key, ct) is { } known)
        {
            return known.Id;
        }

        var branch = new Branch(form.Branch!, key);
        db.Branches.Add(branch);
        await db.SaveChangesAsync(ct);
        return branch.Id;
    }
}
