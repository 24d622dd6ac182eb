using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Delivery;

public sealed class RecordDelivery(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, DeliveryForm form, CancellationToken ct) =>
        db.MoveAsync(
            user.Acting, number, form, (c, by) => c.RecordDelivery(form.What!, form.DeliveredOn!.Date!.Value, form.Amount, form.ReceivedBy!, by), ct);
}
