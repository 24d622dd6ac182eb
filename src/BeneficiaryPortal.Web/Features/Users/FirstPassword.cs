using System.Security.Cryptography;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>A password to be read out once and changed at the first sign-in: letters and digits that nobody mistakes for one another.</summary>
internal static class FirstPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Draw() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
