using System.Globalization;
using System.Security.Cryptography;
using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The number people quote: BR, the Hijri year, six drawn digits. Drawn, so that no number tells another.</summary>
public static class CaseNumber
{
    public const int Length = 16;

    public static string Draw(DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"BR-{HijriDate.From(today).Year}-{RandomNumberGenerator.GetInt32(1_000_000):D6}");
}
