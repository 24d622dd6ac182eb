using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <param name="User">Whose account is open now; else nobody's.</param>
/// <param name="IsOpen">The account of this very page was opened a moment ago.</param>
/// <param name="Answer">What the code was worth.</param>
public sealed record OpenedAccount(PortalUser? User, bool IsOpen, CodeAnswer Answer);

/// <summary>A beneficiary who proved their mobile number opens an account, and with it a file or the file that the desk began: both or neither. One person has one file.</summary>
public sealed class OpenAccount(PortalDb db, NewAccount accounts, ClaimCodes claims, OneTimeCodes codes, ChangeMobile changeMobile, TimeProvider clock)
{
    public async Task<OpenedAccount> HandleAsync(WaitingSignUp waiting, string code, CancellationToken ct)
    {
        var answer = await codes.RedeemAsync(CodePurpose.SignUp, waiting.Mobile, code, ct);
        if (answer != CodeAnswer.Accepted)
        {
            return new OpenedAccount(null, answer == CodeAnswer.Over && await db.Users.AnyAsync(u => u.Id == waiting.UserId, ct), answer);
        }

        // Somebody may have taken the place meanwhile: then the code opens nothing, and says no more than that.
        return new OpenedAccount(await OpenAsync(waiting, ct), IsOpen: false, CodeAnswer.Wrong);
    }

    private async Task<PortalUser?> OpenAsync(WaitingSignUp waiting, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var user = accounts.AddWithHash(waiting.UserId, Guid.NewGuid().ToString("N"), waiting.FullName, Convert.ToBase64String(Convert.FromHexString(waiting.PasswordHash)), Roles.Beneficiary);
            var file = waiting.ClaimCode is { } claim ? await ClaimAsync(claim, waiting, user, ct) : NewFile(waiting);
            if (file is null)
            {
                return null;
            }

            file.BelongsTo(user.Id);
            file.ReadIn(waiting.Language);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return user;
        }
        catch (DbUpdateException taken) when (UniqueIndexViolation.Is(taken, "IX_Beneficiaries_NationalIdKey") || UniqueIndexViolation.Is(taken, "PK_AspNetUsers"))
        {
            return null;
        }
    }

    private Beneficiary NewFile(WaitingSignUp waiting)
    {
        var file = new Beneficiary(waiting.NationalId, waiting.FullName, waiting.Mobile, waiting.Email, clock.GetUtcNow().UtcDateTime);
        db.Beneficiaries.Add(file);
        return file;
    }

    /// <summary>The name stays as the desk read it from the identity card; the telephone is the one that was just proved.</summary>
    private async Task<Beneficiary?> ClaimAsync(Guid claim, WaitingSignUp waiting, PortalUser user, CancellationToken ct)
    {
        var file = await db.WithNationalId(waiting.NationalId).SingleOrDefaultAsync(b => b.UserId == null, ct);
        if (file is null || !await claims.RedeemAsync(claim, ct))
        {
            return null;
        }

        user.FullName = file.FullName;
        var now = clock.GetUtcNow();
        await changeMobile.HandleAsync(file, waiting.Mobile, new ActingUser(user.Id, file.FullName, Roles.Beneficiary, now.UtcDateTime), reason: null, Guid.CreateVersion7(now), ct);
        file.ReachAt(file.Mobile, waiting.Email ?? file.Email);
        return file;
    }
}
