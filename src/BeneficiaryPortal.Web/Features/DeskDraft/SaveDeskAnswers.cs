using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>The desk saves every section of its page: the valid ones as answers, the others as typed.</summary>
public sealed class SaveDeskAnswers(PortalDb db, CurrentUser user, SaveSection save)
{
    /// <param name="number">Of the case.</param>
    /// <param name="form">What was posted.</param>
    /// <param name="typedIn">The fields of a section as typed.</param>
    /// <param name="isValid">Whether a section was found valid.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What became of each section; null when the case does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public async Task<IReadOnlyDictionary<RequestSection, SectionSaved>?> HandleAsync(
        string number,
        DeskAnswersForm form,
        Func<RequestSection, IReadOnlyDictionary<string, string>> typedIn,
        Func<RequestSection, bool> isValid,
        CancellationToken ct)
    {
        var acting = user.Acting;
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
