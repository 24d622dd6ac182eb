using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>What came of a new request: its number, or from which day on this kind of support can be asked for again; neither for a kind that is not offered.</summary>
public sealed record OpenedRequest(string? Number, DateOnly? NotBefore = null);

/// <summary>Opens a draft under the policy in force. One form makes one request, however often it is posted.</summary>
public sealed class OpenRequest(PortalDb db, CurrentUser user, Frequency frequency)
{
    /// <returns>Null for a person without a file, and for a key that is another person's.</returns>
    public Task<OpenedRequest?> HandleAsync(NewRequestForm form, Guid creationKey, CancellationToken ct)
    {
        var acting = user.Acting;
        return db.OpenOnceAsync(() => OpenedWithAsync(creationKey, acting, ct), () => OpenAsync(form, creationKey, acting, ct));
    }

    private Task<OpenedRequest?> OpenedWithAsync(Guid creationKey, ActingUser acting, CancellationToken ct) =>
        db.Cases.OwnedBy(acting).Where(c => c.CreationKey == creationKey).Select(c => new OpenedRequest(c.Number, null)).SingleOrDefaultAsync(ct);

    private async Task<OpenedRequest?> OpenAsync(NewRequestForm form, Guid creationKey, ActingUser acting, CancellationToken ct)
    {
        if (await db.Beneficiaries.SingleOrDefaultAsync(b => b.UserId == acting.UserId, ct) is not { } file)
        {
            return null;
        }

        if (await db.SupportKinds.Offered().SingleOrDefaultAsync(kind => kind.Key == form.Kind, ct) is not { } kind)
        {
            return new OpenedRequest(Number: null);
        }

        if (await frequency.HandleAsync(file.Id, kind, acting.At, ct) is { } day)
        {
            return new OpenedRequest(Number: null, day);
        }

        var policy = await db.PolicyVersions.Newest().FirstAsync(ct);
        var opened = SupportCase.Open(policy, kind, file, Channel.Website, creationKey, acting);
        db.Cases.Add(opened);
        await db.SaveChangesAsync(ct);
        return new OpenedRequest(opened.Number);
    }
}
