namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>Two numbers of a person, and the slips by which one becomes another.</summary>
internal static class NumberComparison
{
    public static bool AreSame(string? one, string? other) =>
        !string.IsNullOrEmpty(one) && string.Equals(one, other, StringComparison.Ordinal);

    public static DuplicateReason? OfIdentities(string? one, string? other) =>
        string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) ? null
        : AreSame(one, other) ? DuplicateReason.SameNationalId
        : IsOneDigitOff(one, other) ? DuplicateReason.NationalIdOneDigitOff
        : IsSwapped(one, other) ? DuplicateReason.NationalIdDigitsSwapped
        : one[0] != other[0] ? DuplicateReason.OtherKindOfIdentity
        : DuplicateReason.OtherNationalId;

    public static DuplicateReason? OfMobiles(string? one, string? other) =>
        AreSame(one, other) ? DuplicateReason.SameMobile
        : !string.IsNullOrEmpty(one) && !string.IsNullOrEmpty(other) && (IsOneDigitOff(one, other) || IsSwapped(one, other)) ? DuplicateReason.MobileOneDigitOff
        : null;

    private static bool IsOneDigitOff(string one, string other) => Differences(one, other) is [_];

    private static bool IsSwapped(string one, string other) =>
        Differences(one, other) is [var first, var second] && second == first + 1 && one[first] == other[second] && one[second] == other[first];

    // Three are enough to know that it is none of these slips.
    private static List<int> Differences(string one, string other) =>
        one.Length == other.Length ? [.. Enumerable.Range(0, one.Length).Where(place => one[place] != other[place]).Take(3)] : [0, 0, 0];
}
