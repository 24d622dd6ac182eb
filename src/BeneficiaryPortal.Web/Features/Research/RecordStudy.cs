using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Research;

public sealed class RecordStudy(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, StudyForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.RecordStudy(form.Recommendation!.Value, form.Findings!, by), ct);
}
