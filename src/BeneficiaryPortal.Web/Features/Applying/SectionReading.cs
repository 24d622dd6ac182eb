using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Applying;

/// <summary>One section of a request, for its owner.</summary>
public sealed class SectionReading(PortalDb db, CurrentUser user, LastAnswers lastAnswers)
{
    /// <returns>Null when the request does not exist for this user, or has no such form.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<SectionPage?> HandleAsync(string number, RequestSection section, CancellationToken ct)
    {
        if (SectionForms.For(section) is not { } form || await db.OwnOpenAsync(number, user, ct) is not { } c || !c.Kind.Terms.Sections().Contains(section))
        {
            return null;
        }

        var entry = await db.SectionEntries.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == c.Id && e.Section == section, ct);
        var isNew = c.Answers.Of(section) is null && entry?.Typed is null;
        var last = isNew ? await lastAnswers.HandleAsync(c, ct) : null;
        form.Show(last?.Answers ?? c.Answers);
        form.Version = entry?.Version ?? 0;
        return new SectionPage(c, section, form, entry, last?.Answers.Of(section) is null ? null : last.Number);
    }
}

internal static class OwnOpenRequests
{
    /// <summary>The user's own request, while its answers are open.</summary>
    /// <exception cref="MoveRefusedException">They are no longer.</exception>
    public static async Task<SupportCase?> OwnOpenAsync(this PortalDb db, string number, CurrentUser user, CancellationToken ct)
    {
        var view = await CaseView.LoadOwnAsync(db, number, user.Acting, ct);
        view?.Case.DemandOpen(view.User);
        return view?.Case;
    }
}
