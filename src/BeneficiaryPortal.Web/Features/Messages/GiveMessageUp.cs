using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Messages;

/// <summary>A parked message is never sent; it stays in the history of its request as given up.</summary>
public sealed class GiveMessageUp(PortalDb db, CurrentUser current, ILogger<GiveMessageUp> log)
{
    /// <returns>0 when somebody dealt with it first.</returns>
    public async Task<int> HandleAsync(Guid id, CancellationToken ct)
    {
        var given = await db.Messages.Where(m => m.Id == id && m.State == MessageState.Parked).GiveUpAsync(ct);
        log.LogInformation("Administrator {Administrator} gave up message {Message}", current.Id, id);
        return given;
    }
}
