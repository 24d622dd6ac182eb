using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Eight digits on paper: for one file, for seven days, for ten tries, once; the newest alone counts.</summary>
public sealed class ClaimCodes(PortalDb db, BlindIndex index, TimeProvider clock)
{
    public const int Length = 8;
    public const int MostTries = 10;
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The code, which is nowhere to be read again.</returns>
    public async Task<string> IssueAsync(long beneficiaryId, ActingUser by, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var (code, now) = (Draw(), Now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ClaimCodes.Where(c => c.BeneficiaryId == beneficiaryId && c.RedeemedAt == null && c.VoidedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.VoidedAt, now), ct);
        db.ClaimCodes.Add(new ClaimCode
        {
            Id = id,
            BeneficiaryId = beneficiaryId,
            Hash = HashOf(id, code),
            IssuedAt = now,
            ExpiresAt = now + Life,
            IssuedById = by.UserId!.Value,
            IssuedByName = by.Name,
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return code;
    }

    /// <summary>A try is counted before the code is looked at.</summary>
    /// <returns>Which code it is; null for a wrong or a worthless one.</returns>
    public async Task<Guid?> FindAsync(long beneficiaryId, string typed, CancellationToken ct)
    {
        var now = Now;
        var newest = await db.ClaimCodes.AsNoTracking()
            .Where(c => c.BeneficiaryId == beneficiaryId && c.RedeemedAt == null && c.VoidedAt == null && c.ExpiresAt > now)
            .OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(ct);
        var id = newest?.Id ?? Guid.Empty;
        var isCounted = await db.ClaimCodes.Where(c => c.Id == id && c.Tries < MostTries).ExecuteUpdateAsync(row => row.SetProperty(c => c.Tries, c => c.Tries + 1), ct) == 1;
        return isCounted && IsRight(newest!, typed) ? id : null;
    }

    /// <summary>Uses the code up.</summary>
    /// <returns>False when it was used, replaced or too old meanwhile.</returns>
    public async Task<bool> RedeemAsync(Guid id, CancellationToken ct)
    {
        var now = Now;
        return await db.ClaimCodes.Where(c => c.Id == id && c.RedeemedAt == null && c.VoidedAt == null && c.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.RedeemedAt, now), ct) == 1;
    }

    private bool IsRight(ClaimCode code, string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(code.Hash), Encoding.ASCII.GetBytes(HashOf(code.Id, Digits.Only(typed) ?? "")));

    private string HashOf(Guid id, string code) => index.Of($"{id:N}.{code}", "ClaimCodes.Hash");

    private static string Draw() => string.Concat(Enumerable.Range(0, Length).Select(_ => RandomNumberGenerator.GetInt32(10).ToString(CultureInfo.InvariantCulture)));
}
