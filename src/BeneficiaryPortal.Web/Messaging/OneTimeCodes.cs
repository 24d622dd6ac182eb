using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>Whether a code was sent.</summary>
public enum CodeIssue
{
    Sent,

    /// <summary>Three went to this number, or three were asked for by this account, within the hour.</summary>
    TooMany,

    /// <summary>No more SMS leave today, to anybody.</summary>
    DayUsedUp,
}

/// <summary>What a typed code is worth.</summary>
public enum CodeAnswer
{
    Accepted,
    Wrong,

    /// <summary>There is no code left to type: none was sent, its time or its tries are over, or it was used. A new one is needed.</summary>
    Over,
}

/// <summary>What a person is told who did not ask for it.</summary>
public sealed record Notice(MessageKind Kind, string Mobile, Language Language);

/// <summary>
/// Six digits by SMS: for one purpose, for ten minutes, for five tries, once; and three an hour to one number, or for one account. Each limit is a guarded update,
/// so that many at once do not get more. It saves by itself, whatever else the request has in hand.
/// </summary>
public sealed class OneTimeCodes(IServiceScopeFactory scopes, Outbox outbox, BlindIndex index, PolicyInForce policy, TimeProvider clock)
{
    public const int Length = 6;
    public const int MostTries = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="purpose">What it is to open.</param>
    /// <param name="mobile">E.164.</param>
    /// <param name="language">In which the SMS is written.</param>
    /// <param name="ct">The request's.</param>
    /// <param name="account">Who is signed in: three an hour to whatever numbers they name.</param>
    /// <param name="standIn">At a door that tells the number in the file of a known person: who would be told if they were known. It takes as long.</param>
    public Task<CodeIssue> IssueAsync(CodePurpose purpose, string mobile, Language language, CancellationToken ct, Guid? account = null, string? standIn = null) => PutAsync(
        purpose,
        mobile,
        async (take, db, association, code, until) =>
        {
            if (standIn is not null)
            {
                await take(NoticeKeyOf(standIn));
            }

            outbox.AddCode(db, mobile, language, association, code, until);
        },
        ct,
        account);

    /// <summary>
    /// Does as if a code had been sent, for requests that are not told apart from honest ones: it counts, it can be guessed at as often, nobody knows it, and
    /// it is as much work (S6).
    /// </summary>
    /// <param name="purpose">What the code would open.</param>
    /// <param name="number">The mobile number that was typed, or whatever stands for an unknown one.</param>
    /// <param name="instead">Who is told something instead, and what: three times an hour at most.</param>
    /// <param name="ct">The request's.</param>
    public Task<CodeIssue> PretendAsync(CodePurpose purpose, string number, Notice? instead, CancellationToken ct) => PutAsync(
        purpose,
        number,
        async (take, db, association, _, until) =>
        {
            if (instead is not null && await take(NoticeKeyOf(instead.Mobile)))
            {
                outbox.AddNotice(db, instead.Kind, instead.Mobile, instead.Language, association, until);
            }
            else
            {
                outbox.AddNothing(db, number, association, until);
            }
        },
        ct);

    private async Task<CodeIssue> PutAsync(
        CodePurpose purpose, string number, Func<Func<string, Task<bool>>, PortalDb, BilingualText, string, DateTime, Task> tellAsync, CancellationToken ct, Guid? account = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await scope.ServiceProvider.GetRequiredService<SmsAllowance>().IsUsedUpAsync(ct))
        {
            return CodeIssue.DayUsedUp;
        }

        var key = KeyOf(number);
        if ((account is { } one && !await TakeAsync(db, KeyOf($"account {one:N}"), ct)) || !await TakeAsync(db, key, ct))
        {
            return CodeIssue.TooMany;
        }

        await ForgetOldAsync(db, ct);
        var association = (await policy.ReadAsync(ct)).Association.Name;
        var (id, code, now) = (Guid.CreateVersion7(clock.GetUtcNow()), Draw(), Now);
        db.Codes.Add(new OneTimeCode { Id = id, Purpose = purpose, MobileKey = key, Hash = HashOf(id, code), IssuedAt = now, ExpiresAt = now + Life });
        await tellAsync(other => TakeAsync(db, other, ct), db, association, code, now + Life);
        await db.SaveChangesAsync(ct);
        return CodeIssue.Sent;
    }

    /// <summary>Only the newest code of this purpose and number counts. A try is counted before the code is looked at.</summary>
    /// <param name="purpose">What it is to open.</param>
    /// <param name="mobile">E.164.</param>
    /// <param name="typed">In any digits.</param>
    /// <param name="ct">The request's.</param>
    public async Task<CodeAnswer> RedeemAsync(CodePurpose purpose, string mobile, string typed, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var (key, now) = (KeyOf(mobile), Now);
        var newest = await db.Codes.AsNoTracking().Where(c => c.Purpose == purpose && c.MobileKey == key)
            .OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var id = newest?.Id ?? Guid.Empty;
        var live = db.Codes.Where(c => c.Id == id && c.RedeemedAt == null && c.ExpiresAt > now);
        if (await live.Where(c => c.Tries < MostTries).ExecuteUpdateAsync(row => row.SetProperty(c => c.Tries, c => c.Tries + 1), ct) == 0)
        {
            return CodeAnswer.Over;
        }

        if (!IsRight(newest!, typed))
        {
            return CodeAnswer.Wrong;
        }

        return await live.ExecuteUpdateAsync(row => row.SetProperty(c => c.RedeemedAt, now), ct) == 1 ? CodeAnswer.Accepted : CodeAnswer.Over;
    }

    /// <summary>Counts one code to this number, unless three went there within the hour.</summary>
    private async Task<bool> TakeAsync(PortalDb db, string key, CancellationToken ct)
    {
        var now = Now;
        var hourAgo = now - s_hour;
        while (await db.CodeNumbers.Where(n => n.MobileKey == key && (n.ThirdLastAt == null || n.ThirdLastAt <= hourAgo))
            .ExecuteUpdateAsync(
                row => row.SetProperty(n => n.ThirdLastAt, n => n.SecondLastAt).SetProperty(n => n.SecondLastAt, n => n.LastAt).SetProperty(n => n.LastAt, now), ct) == 0)
        {
            if (await db.CodeNumbers.AnyAsync(n => n.MobileKey == key, ct))
            {
                return false;
            }

            if (await BeginAsync(db, key, now, ct))
            {
                return true;
            }
        }

        return true;
    }

    /// <returns>False when another request began this number at the same time.</returns>
    private static async Task<bool> BeginAsync(PortalDb db, string key, DateTime now, CancellationToken ct)
    {
        var row = db.CodeNumbers.Add(new CodeNumber { MobileKey = key, LastAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException another) when (UniqueIndexViolation.Is(another, "PK_CodeNumbers"))
        {
            return false;
        }
        finally
        {
            row.State = EntityState.Detached;
        }
    }

    private async Task ForgetOldAsync(PortalDb db, CancellationToken ct)
    {
        var before = Now - s_kept;
        await db.Codes.Where(c => c.ExpiresAt < before).ExecuteDeleteAsync(ct);
        await db.CodeNumbers.Where(n => n.LastAt < before).ExecuteDeleteAsync(ct);
    }

    private bool IsRight(OneTimeCode code, string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(code.Hash), Encoding.ASCII.GetBytes(HashOf(code.Id, Digits.Only(typed) ?? "")));

    private string KeyOf(string mobile) => index.Of(mobile, "CodeNumbers.MobileKey");

    private string NoticeKeyOf(string mobile) => KeyOf($"notice {mobile}");

    private string HashOf(Guid id, string code) => index.Of($"{id:N}.{code}", "OneTimeCodes.Hash");

    private static string Draw() => string.Concat(Enumerable.Range(0, Length).Select(_ => RandomNumberGenerator.GetInt32(10).ToString(CultureInfo.InvariantCulture)));
}
