using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Applying;

/// <summary>What is still to be done on a request, for its owner.</summary>
public sealed class TasksReading(PortalDb db, CurrentUser user, LastAnswers lastAnswers)
{
    /// <returns>Null when the request does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<TasksPage?> HandleAsync(string number, CancellationToken ct)
    {
        if (await db.OwnOpenAsync(number, user, ct) is not { } c)
        {
            return null;
        }

        var entries = await db.SectionEntries.AsNoTracking().Where(e => e.CaseId == c.Id).ToListAsync(ct);
        var last = await lastAnswers.HandleAsync(c, ct);
        var tasks = c.Kind.Terms.Sections().Select(section => new SectionTask(
            section,
            ProgressOf(c, section, entries.Find(e => e.Section == section), last),
            CasePaths.OwnSection(section, number)));
        return new TasksPage(c, [.. tasks], DocumentsOf(c), entries.Count == 0 ? null : entries.Max(e => e.SavedAt));
    }

    private static DocumentsTask? DocumentsOf(SupportCase c) => c.AskedDocuments().Count == 0
        ? null
        : new DocumentsTask(c.MissingDocuments(), DocumentSlot.Of(c).Count(slot => slot.IsToMend), CasePaths.Documents(c.Number, own: true));

    private static SectionProgress ProgressOf(SupportCase c, RequestSection section, SectionEntry? entry, LastRequest? last) =>
        entry?.Typed is not null ? SectionProgress.Begun
        : c.Answers.Of(section) is not null ? SectionProgress.Done
        : last?.Answers.Of(section) is not null ? SectionProgress.FromLastTime
        : SectionProgress.NotStarted;
}
