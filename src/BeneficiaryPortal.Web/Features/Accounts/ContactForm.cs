using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
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

/// <summary>A beneficiary's telephone and mail stand in their file, a staff member's in the account.</summary>
public sealed class ChangeContact(PortalDb db)
{
    public async Task HandleAsync(Guid userId, ContactForm form, CancellationToken ct)
    {
        var mobile = SaudiMobile.Parse(form.Mobile);
        if (await db.Beneficiaries.SingleOrDefaultAsync(b => b.UserId == userId, ct) is { } file)
        {
            file.ReachAt(mobile ?? file.Mobile, form.Email);
            file.ReadIn(form.Language ?? file.Language);
        }
        else
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
            (user.PhoneNumber, user.Email, user.NormalizedEmail) = (mobile, form.Email, form.Email?.ToUpperInvariant());
        }

        await db.SaveChangesAsync(ct);
    }
}
