using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace BeneficiaryPortal.Web.Security;

/// <summary>What waits in a page between two requests of a person who is not signed in: sealed, for a while, and nothing of it on the server.</summary>
public sealed class PageSeal(IDataProtectionProvider protection, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Seal<T>(T value, TimeSpan life) => For<T>().Protect(JsonSerializer.Serialize(new Waiting<T>(value, Now + life)));

    /// <returns>Null when there is none, it is too old, somebody changed it, or it was sealed for something else.</returns>
    public T? Open<T>(string? seal)
        where T : class
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        try
        {
            var waiting = JsonSerializer.Deserialize<Waiting<T>>(For<T>().Unprotect(seal))!;
            return waiting.Until > Now ? waiting.Value : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For<T>() => protection.CreateProtector("BeneficiaryPortal.Page", typeof(T).Name);

    private sealed record Waiting<T>(T Value, DateTime Until);
}
