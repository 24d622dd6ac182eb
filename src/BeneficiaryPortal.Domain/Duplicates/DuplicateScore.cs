namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>How much two files look like one person's. It warns; it never decides.</summary>
public enum DuplicateVerdict
{
    None,
    Possible,
    Likely,
}

/// <summary>One reason and what it weighs.</summary>
public sealed record DuplicateFinding(DuplicateReason Reason, int Points);

/// <summary>The points of two files and where each of them comes from, weightiest first.</summary>
public sealed record DuplicateScore
{
    public const int PossibleFrom = 45;
    public const int LikelyFrom = 75;

    private DuplicateScore(IReadOnlyList<DuplicateFinding> findings)
    {
        Findings = findings;
        Points = findings.Sum(finding => finding.Points);
    }

    public IReadOnlyList<DuplicateFinding> Findings { get; }

    public int Points { get; }

    public DuplicateVerdict Verdict => VerdictOf(Points);

    public static DuplicateScore Of(ComparedFile one, ComparedFile other) => new(
    [
        .. Reasons(one, other).Select(reason => new DuplicateFinding(reason, PointsOf(reason)))
            .OrderByDescending(finding => Math.Abs(finding.Points)).ThenBy(finding => finding.Reason),
    ]);

    public static DuplicateVerdict VerdictOf(int points) => points switch
    {
        >= LikelyFrom => DuplicateVerdict.Likely,
        >= PossibleFrom => DuplicateVerdict.Possible,
        _ => DuplicateVerdict.None,
    };

    /// <summary>The weights; docs/duplicates.md lists them and says how they were found.</summary>
    public static int PointsOf(DuplicateReason reason) => reason switch
    {
        DuplicateReason.SameNationalId => 100,
        DuplicateReason.NationalIdOneDigitOff => 40,
        DuplicateReason.NationalIdDigitsSwapped => 40,
        DuplicateReason.OtherKindOfIdentity => -10,
        DuplicateReason.OtherNationalId => -45,
        DuplicateReason.SameMobile => 20,
        DuplicateReason.MobileOneDigitOff => 8,
        DuplicateReason.SameIban => 30,
        DuplicateReason.SameName => 35,
        DuplicateReason.SameNameWrittenOtherwise => 28,
        DuplicateReason.NamePartlyAgrees => 12,
        DuplicateReason.GivenNameInDoubt => -5,
        DuplicateReason.OtherGivenName => -35,
        DuplicateReason.OtherFatherOrFamily => -20,
        DuplicateReason.OtherName => -45,
        DuplicateReason.SameBirthDate => 35,
        DuplicateReason.SameAssumedBirthDate => 15,
        DuplicateReason.BirthDateMisread => 28,
        DuplicateReason.BirthDateOnePartOff => 18,
        DuplicateReason.OtherBirthDate => -30,
        DuplicateReason.SharedFamilyMember => 10,
        DuplicateReason.FamilyMemberOfTheOther => -40,
        DuplicateReason.SameAddress => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Every reason has its points."),
    };

    private static IEnumerable<DuplicateReason> Reasons(ComparedFile one, ComparedFile other) =>
        new[]
        {
            NumberComparison.OfIdentities(one.NationalId, other.NationalId),
            NumberComparison.OfMobiles(one.Mobile, other.Mobile),
            NumberComparison.AreSame(one.Iban, other.Iban) ? DuplicateReason.SameIban : null,
            NameComparison.Of(one.NameKey, other.NameKey),
            BirthDateComparison.Of(one.BirthDate, other.BirthDate),
            OfHouseholds(one, other),
            NumberComparison.AreSame(one.AddressKey, other.AddressKey) ? DuplicateReason.SameAddress : null,
        }.OfType<DuplicateReason>();

    private static DuplicateReason? OfHouseholds(ComparedFile one, ComparedFile other) =>
        IsOf(one, other) || IsOf(other, one) ? DuplicateReason.FamilyMemberOfTheOther
        : one.FamilyIds.Intersect(other.FamilyIds, StringComparer.Ordinal).Any() ? DuplicateReason.SharedFamilyMember
        : null;

    private static bool IsOf(ComparedFile member, ComparedFile household) =>
        member.NationalId is { Length: > 0 } id && household.FamilyIds.Contains(id, StringComparer.Ordinal);
}
