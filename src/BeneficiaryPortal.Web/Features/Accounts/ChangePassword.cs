using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>The field that is wrong, and how.</summary>
public sealed record PasswordRefusal(string Field, PasswordWeakness? Weakness = null);

/// <summary>A new password ends every other session of the person.</summary>
public sealed class ChangePassword(PortalDb db, IPasswordHasher<PortalUser> hasher, SignInTries tries)
{
    /// <returns>Null when it was changed.</returns>
    public async Task<PasswordRefusal?> HandleAsync(CurrentUser current, PasswordForm form, CancellationToken ct)
    {
        var id = current.Id;
        var file = await db.Beneficiaries.Where(b => b.UserId == id).Select(b => new { b.NationalId, b.Mobile }).SingleOrDefaultAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == id, ct);
        if (PasswordRule.Find(form.NewPassword, user.FullName, user.UserName, user.Email, file?.NationalId, SaudiMobile.Typed(file?.Mobile)) is { } weakness)
        {
            return new PasswordRefusal(nameof(form.NewPassword), weakness);
        }

        if (!current.MayChoosePassword && (!await tries.CountAsync(id, ct)
            || hasher.VerifyHashedPassword(user, user.PasswordHash!, form.CurrentPassword) == PasswordVerificationResult.Failed))
        {
            return new PasswordRefusal(nameof(form.CurrentPassword));
        }

        await SaveAsync(user, form.NewPassword, current.Session, ct);
        return null;
    }

    private async Task SaveAsync(PortalUser user, string password, string session, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await tries.ForgetAsync(user.Id, ct);
        user.ChoosePassword(hasher.HashPassword(user, password));
        await db.SaveChangesAsync(ct);
        await db.Sessions.Where(s => s.UserId == user.Id && s.Key != session).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
