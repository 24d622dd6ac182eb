using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Messaging;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>
/// The one way in which a file that can be signed in to gets another mobile number: it stands on record, and the old number is told that it
/// happened and nothing more, so that nobody loses their account unawares.
/// </summary>
public sealed class ChangeMobile(PortalDb db, Outbox outbox, PolicyInForce policy)
{
    /// <summary>Saved with whatever the context saves next.</summary>
    /// <param name="file">Whose number it is.</param>
    /// <param name="mobile">The new one, in E.164: proved by a code, or by whoever stands at the desk.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="reason">Why, at the desk.</param>
    /// <param name="id">The key of the form, at the desk.</param>
    /// <param name="ct">The request's.</param>
    public async Task HandleAsync(Beneficiary file, string mobile, ActingUser by, string? reason, Guid id, CancellationToken ct)
    {
        if (string.Equals(file.Mobile, mobile, StringComparison.Ordinal))
        {
            return;
        }

        var association = (await policy.ReadAsync(ct)).Association.Name;
        outbox.AddNotice(db, MessageKind.MobileChanged, file.Mobile, file.Language, association, by.At + TimeSpan.FromDays(7));
        db.MobileChanges.Add(new MobileChange
        {
            Id = id,
            BeneficiaryId = file.Id,
            From = file.Mobile,
            To = mobile,
            At = by.At,
            ById = by.UserId!.Value,
            ByName = by.Name,
            Reason = reason,
        });
        file.ReachAt(mobile, file.Email);
    }
}
