using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Applying;

/// <summary>What applicants see of a request that they are filling in.</summary>
public sealed class ApplyingReading(PortalDb db, CurrentUser user, LastAnswers lastAnswers)
{
    /// <returns>Null when the request does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<TasksPage?> TasksAsync(string number, CancellationToken ct)
    {
        if (await FindAsync(number, ct) is not { } c)
        {
            return null;
        }

        var entries = await db.SectionEntries.AsNoTracking().Where(e => e.CaseId == c.Id).ToListAsync(ct);
        var last = await lastAnswers.BeforeAsync(c, ct);
        var tasks = c.Kind.Terms.Sections().Select(section => new SectionTask(
            section,
            ProgressOf(c, section, entries.Find(e => e.Section == section), last),
            CasePaths.OwnSection(section, number)));
        return new TasksPage(c, [.. tasks], entries.Count == 0 ? null : entries.Max(e => e.SavedAt));
    }

    /// <returns>Null when the request does not exist for this user, or has no such form.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<SectionPage?> SectionAsync(string number, RequestSection section, CancellationToken ct)
    {
        if (SectionForms.For(section) is not { } form || await FindAsync(number, ct) is not { } c || !c.Kind.Terms.Sections().Contains(section))
        {
            return null;
        }

        var entry = await db.SectionEntries.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == c.Id && e.Section == section, ct);
        var isNew = c.Answers.Of(section) is null && entry?.Typed is null;
        var last = isNew ? await lastAnswers.BeforeAsync(c, ct) : null;
        form.Show(last?.Answers ?? c.Answers);
        form.Version = entry?.Version ?? 0;
        return new SectionPage(c, section, form, entry, last?.Answers.Of(section) is null ? null : last.Number);
    }

    /// <summary>Where one goes on from this section: to the next that is not answered, or back to the list.</summary>
    public async Task<string> NextAsync(string number, RequestSection from, CancellationToken ct) =>
        await TasksAsync(number, ct) is { } page && page.Tasks.FirstOrDefault(task => task.Section > from && task.Progress != SectionProgress.Done) is { } next
            ? next.Href
            : CasePaths.OwnTasks(number);

    private async Task<SupportCase?> FindAsync(string number, CancellationToken ct)
    {
        var view = await CaseView.LoadOwnAsync(db, number, user.Acting, ct);
        return view?.Case.WhyNotAnswer(view.User) is { } refusal ? throw new MoveRefusedException(refusal, view.Case.HandIn, view.Case.State) : view?.Case;
    }

    private static SectionProgress ProgressOf(SupportCase c, RequestSection section, SectionEntry? entry, LastRequest? last) =>
        entry?.Typed is not null ? SectionProgress.Begun
        : c.Answers.Of(section) is not null ? SectionProgress.Done
        : last?.Answers.Of(section) is not null ? SectionProgress.FromLastTime
        : SectionProgress.NotStarted;
}
