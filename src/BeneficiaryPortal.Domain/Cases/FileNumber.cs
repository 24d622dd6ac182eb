using System.Globalization;
using System.Security.Cryptography;
using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The number of a registered beneficiary's file: F, the Hijri year, six drawn digits.</summary>
public static class FileNumber
{
    public static string Draw(DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"F-{HijriDate.From(today).Year}-{RandomNumberGenerator.GetInt32(1_000_000):D6}");
}
