using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <param name="Sections">What became of each.</param>
/// <param name="Alike">Files that look like the person's by what was saved.</param>
public sealed record DeskAnswersSaved(IReadOnlyDictionary<RequestSection, SectionSaved> Sections, NewlyAlike Alike);

/// <summary>The desk saves every section of its page: the valid ones as answers, the others as typed.</summary>
public sealed class SaveDeskAnswers(PortalDb db, CurrentUser user, SaveSection save, AlikeByChange byChange)
{
    /// <param name="number">Of the case.</param>
    /// <param name="form">What was posted.</param>
    /// <param name="typedIn">The fields of a section as typed.</param>
    /// <param name="isValid">Whether a section was found valid.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when the case does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<DeskAnswersSaved?> HandleAsync(
        string number,
        DeskAnswersForm form,
        Func<RequestSection, IReadOnlyDictionary<string, string>> typedIn,
        Func<RequestSection, bool> isValid,
        CancellationToken ct)
    {
        var acting = user.Acting;
        var file = await db.Cases.VisibleTo(acting).Where(c => c.Number == number).Select(c => c.BeneficiaryId).SingleOrDefaultAsync(ct);
        var (saved, alike) = await byChange.HandleAsync(file, () => SaveAsync(number, form, typedIn, isValid, acting, ct), ct);
        return saved is null ? null : new DeskAnswersSaved(saved, alike);
    }

    private async Task<IReadOnlyDictionary<RequestSection, SectionSaved>?> SaveAsync(
        string number,
        DeskAnswersForm form,
        Func<RequestSection, IReadOnlyDictionary<string, string>> typedIn,
        Func<RequestSection, bool> isValid,
        ActingUser acting,
        CancellationToken ct)
    {
        var saved = new Dictionary<RequestSection, SectionSaved>();
        foreach (var (section, part) in form.Sections())
        {
            db.ChangeTracker.Clear();
            var one = await save.HandleAsync(
                () => db.Cases.VisibleTo(acting).Whole().SingleOrDefaultAsync(c => c.Number == number, ct),
                new SectionInput(section, part.Version, typedIn(section), isValid(section) ? part.AnswersOf : null),
                acting,
                ct);
            if (one is null)
            {
                return null;
            }

            saved[section] = one;
        }

        return saved;
    }
}
