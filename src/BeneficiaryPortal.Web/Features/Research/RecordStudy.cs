using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Research;

public sealed class RecordStudy(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public async Task<bool> HandleAsync(string number, StudyForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return false;
        }

        c.RecordStudy(form.Recommendation!.Value, form.Findings!, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
