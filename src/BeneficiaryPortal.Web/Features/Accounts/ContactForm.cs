using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed class ContactForm
{
    public string? Mobile { get; set; }
    public string? Email { get; set; }

    /// <summary>In which the portal writes to a beneficiary; null for staff.</summary>
    public Language? Language { get; set; }
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator(CurrentUser current, IStringLocalizer<AccountsText> text, IStringLocalizer<ValidationText> fields)
    {
        // The association must be able to reach a beneficiary; staff it reaches anyway.
        RuleFor(f => f.Mobile).IsSaudiMobile(fields).When(f => f.Mobile is not null || current.Roles.HasFlag(Roles.Beneficiary));
        RuleFor(f => f.Email).IsEmailOrEmpty(fields);
        RuleFor(f => f.Language).IsInEnum().WithMessage(_ => text["Contact.LanguageMissing"]);
        RuleFor(f => f.Language).NotNull().When(_ => current.Roles.HasFlag(Roles.Beneficiary)).WithMessage(_ => text["Contact.LanguageMissing"]);
    }
}

public sealed record ContactPage(bool MobileIsOptional)
{
    public ContactForm Form { get; init; } = new();

    public static async Task<ContactPage> LoadAsync(PortalDb db, CurrentUser current, CancellationToken ct)
    {
        var id = current.Id;
        var form = await db.Beneficiaries.Where(b => b.UserId == id).Select(b => new ContactForm { Mobile = b.Mobile, Email = b.Email, Language = b.Language }).SingleOrDefaultAsync(ct)
            ?? await db.Users.Where(u => u.Id == id).Select(u => new ContactForm { Mobile = u.PhoneNumber, Email = u.Email }).SingleAsync(ct);
        return new ContactPage(!current.Roles.HasFlag(Roles.Beneficiary)) { Form = form };
    }
}

/// <summary>The mobile number that a beneficiary wants to be reached under, while it is proved.</summary>
public sealed record WaitingMobile(Guid UserId, string Mobile);

/// <summary>
/// A beneficiary's telephone and mail stand in their file, a staff member's in the account. Codes to sign in with go to the telephone in the
/// file: another one is taken only when a code that went to it has been typed.
/// </summary>
public sealed class ChangeContact(PortalDb db, OneTimeCodes codes, ChangeMobile changeMobile, CurrentUser current)
{
    /// <returns>The number that is to be proved, or why no code went there; neither when everything is done.</returns>
    public async Task<(WaitingMobile? Waiting, CodeIssue Issue)> HandleAsync(ContactForm form, CancellationToken ct)
    {
        var (id, mobile) = (current.Id, SaudiMobile.Parse(form.Mobile));
        if (await db.Beneficiaries.SingleOrDefaultAsync(b => b.UserId == id, ct) is not { } file)
        {
            var user = await db.Users.SingleAsync(u => u.Id == id, ct);
            (user.PhoneNumber, user.Email, user.NormalizedEmail) = (mobile, form.Email, form.Email?.ToUpperInvariant());
            await db.SaveChangesAsync(ct);
            return (null, CodeIssue.Sent);
        }

        var waiting = mobile is null || mobile == file.Mobile ? null : new WaitingMobile(id, mobile);
        var language = form.Language ?? file.Language;
        if (waiting is not null && await SendAsync(waiting, language, ct) is var issue and not CodeIssue.Sent)
        {
            return (null, issue);
        }

        file.ReachAt(file.Mobile, form.Email);
        file.ReadIn(language);
        await db.SaveChangesAsync(ct);
        return (waiting, CodeIssue.Sent);
    }

    public async Task<CodeIssue> SendAgainAsync(WaitingMobile waiting, CancellationToken ct) =>
        await SendAsync(waiting, await db.Beneficiaries.Where(b => b.UserId == waiting.UserId).Select(b => b.Language).SingleAsync(ct), ct);

    public async Task<CodeAnswer> ProveAsync(WaitingMobile waiting, string code, CancellationToken ct)
    {
        var answer = await codes.RedeemAsync(CodePurpose.ChangeMobile, waiting.Mobile, code, ct);
        if (answer == CodeAnswer.Accepted)
        {
            var file = await db.Beneficiaries.SingleAsync(b => b.UserId == waiting.UserId, ct);
            var by = current.Acting;
            await changeMobile.HandleAsync(file, waiting.Mobile, by, reason: null, Guid.CreateVersion7(new DateTimeOffset(by.At)), ct);
            await db.SaveChangesAsync(ct);
        }

        return answer;
    }

    private Task<CodeIssue> SendAsync(WaitingMobile waiting, Language language, CancellationToken ct) =>
        codes.IssueAsync(CodePurpose.ChangeMobile, waiting.Mobile, language, ct, waiting.UserId);
}
