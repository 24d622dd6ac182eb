using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>What came of a request at the desk: its number, or which field stands in the way and the key of the reason.</summary>
public sealed record OpenedAtDesk(string? Number, (string Field, string Reason)? Refused = null)
{
    /// <summary>Files that look like a known person's since they are reached under another number.</summary>
    public NewlyAlike? Alike { get; init; }
}

/// <summary>Begins a request, with a file for whoever has none yet. One form makes one request, however often it is posted.</summary>
public sealed class OpenAtDesk(PortalDb db, CurrentUser user, FoundPeople people, Frequency frequency, AlikeByChange byChange)
{
    /// <param name="form">What was taken down.</param>
    /// <param name="creationKey">Of the form.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null for a key that is another person's.</returns>
    /// <exception cref="MoveRefusedException">The user may not open a request for this person.</exception>
    public Task<OpenedAtDesk?> HandleAsync(DeskRequestForm form, Guid creationKey, CancellationToken ct)
    {
        var acting = user.Acting;
        return db.OpenOnceAsync(() => OpenedWithAsync(creationKey, acting, ct), () => OpenAsync(form, creationKey, acting, ct));
    }

    private async Task<OpenedAtDesk?> OpenedWithAsync(Guid creationKey, ActingUser acting, CancellationToken ct)
    {
        var number = await db.Cases.Where(c => c.CreationKey == creationKey && c.OpenedById == acting.UserId).Select(c => c.Number).SingleOrDefaultAsync(ct);
        return number is null ? null : new OpenedAtDesk(number);
    }

    private async Task<OpenedAtDesk?> OpenAsync(DeskRequestForm form, Guid creationKey, ActingUser acting, CancellationToken ct)
    {
        var file = await FileOfAsync(form, ct);
        if (file is null && !form.IsForNewPerson)
        {
            return new OpenedAtDesk(Number: null);
        }

        if (file is not null && form.IsForNewPerson && !IsSamePerson(file, form))
        {
            return new OpenedAtDesk(Number: null, (nameof(form.NationalId), "New.IdOfAnother"));
        }

        if (file?.UserId is { } owner && owner == acting.UserId)
        {
            throw new MoveRefusedException(MoveRefusal.OwnRequest, CaseAction.Open, CaseState.Draft);
        }

        if (await db.SupportKinds.Offered().SingleOrDefaultAsync(kind => kind.Key == form.Kind, ct) is not { } kind)
        {
            return new OpenedAtDesk(Number: null, (nameof(form.Kind), "New.KindMissing"));
        }

        var isEarly = file is not null && await frequency.HandleAsync(file.Id, kind, acting.At, ct) is not null;
        if (isEarly && string.IsNullOrEmpty(form.Exception))
        {
            return new OpenedAtDesk(Number: null, (nameof(form.Exception), "New.ExceptionMissing"));
        }

        var policy = await db.PolicyVersions.Newest().FirstAsync(ct);
        var person = Known(file, form, acting);
        var opened = SupportCase.Open(policy, kind, person, form.ReceivedThrough!.Value, creationKey, acting, form.Questions, isEarly ? form.Exception : null);
        db.Cases.Add(opened);
        (await ContactOfAsync(form, person, acting, ct))?.Concern(opened, acting);
        var (_, alike) = await byChange.HandleAsync(person.Id, () => db.SaveChangesAsync(ct), ct);
        return new OpenedAtDesk(opened.Number) { Alike = alike };
    }

    /// <summary>The contact from whose page the request was begun, else the visit that this person is making.</summary>
    private Task<Contact?> ContactOfAsync(DeskRequestForm form, Beneficiary person, ActingUser acting, CancellationToken ct)
    {
        var contacts = db.Contacts.VisibleTo(acting).Include(c => c.Beneficiary);
        return form.ContactId is { } id ? contacts.SingleOrDefaultAsync(c => c.Id == id && (c.BeneficiaryId == null || c.BeneficiaryId == person.Id), ct)
            : person.Id == 0 ? Task.FromResult<Contact?>(null)
            : contacts.Where(c => c.BeneficiaryId == person.Id && c.CaseId == null && c.StartedAt != null && c.EndedAt == null).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
    }

    private Task<Beneficiary?> FileOfAsync(DeskRequestForm form, CancellationToken ct) => form.BeneficiaryId is { } id
        ? people.FileAsync(id, form.Found, ct)
        : db.WithNationalId(SaudiId.Parse(form.NationalId)!).SingleOrDefaultAsync(ct);

    /// <summary>An identity that is on file under another name was mistyped, and must not reach somebody else's file.</summary>
    private static bool IsSamePerson(Beneficiary file, DeskRequestForm form) =>
        string.Equals(ArabicText.Normalize(file.FullName), ArabicText.Normalize(form.FullName), StringComparison.Ordinal);

    /// <summary>The file, reached as the visitor says today; people with an account keep their own data themselves.</summary>
    private static Beneficiary Known(Beneficiary? file, DeskRequestForm form, ActingUser acting)
    {
        var mobile = SaudiMobile.Parse(form.Mobile);
        if (file is null)
        {
            return new Beneficiary(SaudiId.Parse(form.NationalId)!, form.FullName!, mobile!, form.Email, acting.At);
        }

        if (file.UserId is null && mobile is not null)
        {
            file.ReachAt(mobile, form.Email);
        }

        return file;
    }
}
