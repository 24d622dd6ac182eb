using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>All sections of a request, for the desk.</summary>
public sealed class DeskAnswersReading(PortalDb db, CurrentUser user, LastAnswers lastAnswers)
{
    /// <returns>Null when the case does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<DeskAnswersPage?> HandleAsync(string number, CancellationToken ct)
    {
        if (await CaseView.LoadAsync(db, number, user.Acting, ct) is not { } view)
        {
            return null;
        }

        var c = view.Case;
        c.DemandOpen(view.User);

        var entries = await db.SectionEntries.AsNoTracking().Where(e => e.CaseId == c.Id).ToListAsync(ct);
        var last = await lastAnswers.HandleAsync(c, ct);
        var carries = false;
        var parts = new List<DeskSection>();
        foreach (var section in c.Kind.Terms.Sections())
        {
            if (SectionForms.For(section) is { } form)
            {
                var entry = entries.Find(e => e.Section == section);
                var fromLast = c.Answers.Of(section) is null && entry?.Typed is null && last?.Answers.Of(section) is not null;
                form.Show(fromLast ? last!.Answers : c.Answers);
                form.Version = entry?.Version ?? 0;
                carries |= fromLast;
                parts.Add(new DeskSection(section, form, entry));
            }
        }

        return new DeskAnswersPage(view, parts, carries ? last!.Number : null);
    }
}
