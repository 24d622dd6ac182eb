using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>What was typed at sign-up, while the mobile number is proved. The password is a hash already, in hexadecimal: no seal is longer than another.</summary>
public sealed record WaitingSignUp(Guid UserId, string NationalId, string FullName, string Mobile, string? Email, string PasswordHash, Language Language, Guid? ClaimCode);

/// <summary>The field that is wrong, and the key of what to say of it.</summary>
public sealed record SignUpRefusal(string Field, string Key);

/// <summary>
/// A valid form is answered by one page, whoever the person is: a code went out. Who has a file already gets none at the number that was typed;
/// the number in the file is told instead (S6). A file that was opened at the desk opens with the code of the desk alone.
/// </summary>
public sealed class BeginSignUp(PortalDb db, NewAccount accounts, ClaimCodes claims, OneTimeCodes codes, TimeProvider clock)
{
    public async Task<(WaitingSignUp? Waiting, SignUpRefusal? Refusal)> HandleAsync(SignUpForm form, CancellationToken ct)
    {
        var nationalId = SaudiId.Parse(form.NationalId)!;
        var claim = form.ClaimCode is null ? null : await FindClaimAsync(nationalId, form.ClaimCode, ct);
        if (form.ClaimCode is not null && claim is null)
        {
            return (null, new SignUpRefusal(nameof(form.ClaimCode), "SignUp.ClaimCodeWrong"));
        }

        var waiting = new WaitingSignUp(
            Guid.CreateVersion7(clock.GetUtcNow()), nationalId, form.FullName, SaudiMobile.Parse(form.Mobile)!, form.Email, Convert.ToHexString(Convert.FromBase64String(accounts.HashOf(form.Password))), Languages.OfReader, claim);
        return await SendAsync(waiting, ct) switch
        {
            CodeIssue.TooMany => (null, new SignUpRefusal(nameof(form.Mobile), "Code.TooMany")),
            CodeIssue.DayUsedUp => (null, new SignUpRefusal(nameof(form.Mobile), "Code.DayUsedUp")),
            _ => (waiting, null),
        };
    }

    public async Task<CodeIssue> SendAsync(WaitingSignUp waiting, CancellationToken ct)
    {
        var file = await db.WithNationalId(waiting.NationalId).Select(b => new { b.UserId, b.Mobile, b.Language }).SingleOrDefaultAsync(ct);
        if (file is null || (file.UserId is null && waiting.ClaimCode is not null))
        {
            return await codes.IssueAsync(CodePurpose.SignUp, waiting.Mobile, waiting.Language, ct, standIn: $"nobody {waiting.NationalId}");
        }

        var news = file.UserId is null ? MessageKind.FileExists : MessageKind.AccountExists;
        return await codes.PretendAsync(CodePurpose.SignUp, waiting.Mobile, new Notice(news, file.Mobile, file.Language), ct);
    }

    private async Task<Guid?> FindClaimAsync(string nationalId, string typed, CancellationToken ct)
    {
        var file = await db.WithNationalId(nationalId).Where(b => b.UserId == null).Select(b => b.Id).SingleOrDefaultAsync(ct);
        return await claims.FindAsync(file, typed, ct);
    }
}
