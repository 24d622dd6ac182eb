using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>What a document says that the applicant declared too.</summary>
[Flags]
public enum DeclaredData
{
    None = 0,
    Name = 1,
    NationalId = 2,
    BirthDate = 4,
    Iban = 8,
    Other = 16,
}

/// <summary>Whether somebody of the association saw the original.</summary>
public enum OriginalSeen
{
    NotAsked,
    Seen,
    NotSeen,
}

/// <summary>A day in the calendar in which the document bears it.</summary>
public sealed record TypedDay(DateOnly Day, DateCalendar Calendar)
{
    /// <summary>So many months later, counted in that calendar.</summary>
    public DateOnly AddMonths(int months) =>
        Calendar == DateCalendar.Hijri ? HijriDate.From(Day).AddMonths(months).ToDateOnly() : Day.AddMonths(months);
}

/// <summary>What an officer found when a document lay before them.</summary>
public sealed record DocumentFinding
{
    /// <summary>What differs from the declared data; none where everything agrees.</summary>
    public DeclaredData Differing { get; init; }
    public OriginalSeen Original { get; init; }
    public TypedDay? IssuedOn { get; init; }
    public TypedDay? ValidUntil { get; init; }

    /// <summary>For staff alone.</summary>
    public string? Note { get; init; }

    /// <summary>What the beneficiary is to mend, in words for them; null where nothing is.</summary>
    public string? ToMend { get; init; }
}

/// <summary>A document compared with the data (STP-2), its validity judged as at the day on which it was handed in. The result never changes again, whatever day it is.</summary>
public sealed class DocumentCheck
{
    private DocumentCheck()
    {
    }

    internal DocumentCheck(int sequence, RequiredDocument document, DocumentFinding found, DateOnly asAt, ActingUser by)
    {
        (Sequence, Slot, JudgedAsAt) = (sequence, document.Key, asAt);
        (Differing, Original, Note, ToMend) = (found.Differing, found.Original, found.Note, found.ToMend);
        (IssuedOn, IssuedIn) = (found.IssuedOn?.Day, found.IssuedOn?.Calendar);
        (ValidUntil, ValidUntilIn) = (found.ValidUntil?.Day, found.ValidUntil?.Calendar);
        WasValid = found.ValidUntil is null ? null : asAt <= found.ValidUntil.Day;
        WasFresh = document.FreshForMonths is { } months && found.IssuedOn is { } issued ? issued.Day <= asAt && asAt <= issued.AddMonths(months) : null;
        IsGood = Differing == DeclaredData.None && ToMend is null
            && (document.OriginalSeen ? Original == OriginalSeen.Seen : Original != OriginalSeen.NotSeen)
            && (WasValid ?? !document.Expires)
            && (WasFresh ?? document.FreshForMonths is null);
        (CheckedById, CheckedBy, CheckedAt) = (by.UserId, by.Name, by.At);
    }

    public int Sequence { get; private set; }

    /// <summary>The key of the document that was asked for.</summary>
    public string Slot { get; private set; } = null!;
    public DeclaredData Differing { get; private set; }
    public OriginalSeen Original { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public DateCalendar? IssuedIn { get; private set; }
    public DateOnly? ValidUntil { get; private set; }
    public DateCalendar? ValidUntilIn { get; private set; }

    /// <summary>The day on which the document was handed in.</summary>
    public DateOnly JudgedAsAt { get; private set; }

    /// <summary>Null where the document bears no last day.</summary>
    public bool? WasValid { get; private set; }

    /// <summary>Null where any age will do, or the day of issue is not known.</summary>
    public bool? WasFresh { get; private set; }

    /// <summary>For staff alone; the beneficiary never reads it.</summary>
    public string? Note { get; private set; }

    /// <summary>For the beneficiary: what to mend.</summary>
    public string? ToMend { get; private set; }

    /// <summary>The document serves as it is.</summary>
    public bool IsGood { get; private set; }

    /// <summary>The files of its slot changed since.</summary>
    public bool IsOvertaken { get; private set; }
    public Guid? CheckedById { get; private set; }
    public string CheckedBy { get; private set; } = null!;
    public DateTime CheckedAt { get; private set; }

    /// <summary>Whether what was found good then would still be good on this day, so that it need not be brought again.</summary>
    public bool StillServes(RequiredDocument document, DateOnly day) =>
        IsGood && !IsOvertaken
        && (ValidUntil is { } last ? day <= last : !document.Expires)
        && (document.FreshForMonths is not { } months || (IssuedOn is { } issued && day <= new TypedDay(issued, IssuedIn ?? DateCalendar.Gregorian).AddMonths(months)));

    internal void Overtake() => IsOvertaken = true;
}
