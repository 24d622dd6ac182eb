using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>A national identity (first digit 1) or an iqama (2): ten digits with a Luhn check digit. Being well formed is no proof of identity.</summary>
public static class SaudiId
{
    public const int Length = 10;

    /// <summary>The ten digits, or null when this is no identity number.</summary>
    public static string? Parse(string? text) =>
        Digits.Only(text) is { Length: Length } digits && digits[0] is ('1' or '2') && LuhnSum(digits) % 10 == 0 ? digits : null;

    public static bool IsCitizen(string id) => id.StartsWith('1');

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
