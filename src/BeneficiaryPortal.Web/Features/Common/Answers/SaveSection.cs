using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>What is to be saved of one section.</summary>
/// <param name="Section">Which.</param>
/// <param name="Version">Of the entry that the page showed.</param>
/// <param name="Typed">The fields as typed.</param>
/// <param name="Valid">The answers, when the form was found valid; null keeps it as typed.</param>
public sealed record SectionInput(RequestSection Section, int Version, IReadOnlyDictionary<string, string> Typed, Func<Beneficiary, SectionAnswers>? Valid);

/// <summary>What became of it.</summary>
/// <param name="Entry">As it is now: the saved one, or the one that came in between.</param>
/// <param name="IsOvertaken">Somebody saved the section in between, and nothing was written.</param>
public sealed record SectionSaved(SectionEntry Entry, bool IsOvertaken);

/// <summary>Saves a section on its own, whatever the others are like. Nobody's words are written over unseen.</summary>
public sealed class SaveSection(PortalDb db)
{
    private const int Tries = 5;

    /// <param name="find">Finds the case for the user; asked again when another section was saved meanwhile.</param>
    /// <param name="input">What is saved.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when the case does not exist for the user, or its kind does not ask this section.</returns>
    /// <exception cref="MoveRefusedException">The answers are no longer open to this user.</exception>
    public async Task<SectionSaved?> HandleAsync(Func<Task<SupportCase?>> find, SectionInput input, ActingUser by, CancellationToken ct)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await find() is { } c && c.Kind.Terms.Sections().Contains(input.Section) ? await SaveAsync(c, input, by, ct) : null;
            }
            catch (DbUpdateException race) when (tried < Tries && (race.IsLostRace() || UniqueIndexViolation.Is(race, "PK_SectionEntries")))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SectionSaved> SaveAsync(SupportCase c, SectionInput input, ActingUser by, CancellationToken ct)
    {
        c.DemandOpen(by);
        var answers = input.Valid?.Invoke(c.Beneficiary);
        var entry = await db.SectionEntries.SingleOrDefaultAsync(e => e.CaseId == c.Id && e.Section == input.Section, ct);
        if (entry is not null && entry.Version != input.Version)
        {
            return new SectionSaved(entry, IsOvertaken: !IsSaved(c, entry, input, answers));
        }

        if (entry is null)
        {
            entry = new SectionEntry(c.Id, input.Section);
            db.SectionEntries.Add(entry);
        }

        if (answers is not null)
        {
            c.Answer(answers, by);
        }

        entry.Save(answers is null ? input.Typed : null, by);
        await db.SaveChangesAsync(ct);
        return new SectionSaved(entry, IsOvertaken: false);
    }

    /// <summary>Sent twice: what stands there is what was sent.</summary>
    private static bool IsSaved(SupportCase c, SectionEntry entry, SectionInput input, SectionAnswers? answers) =>
        answers is null ? TypedFields.AreSame(entry.Typed, input.Typed) : entry.Typed is null && answers.Equals(c.Answers.Of(input.Section));
}
