using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.HelpRequest;

/// <summary>Puts a help request on the list of calls that the desk owes. One form makes one, however often it is sent.</summary>
public sealed class AskForHelp(PortalDb db, PolicyInForce policy, TimeProvider clock)
{
    /// <returns>The day by which they are called.</returns>
    public async Task<DateOnly> HandleAsync(HelpRequestForm form, Guid creationKey, CancellationToken ct)
    {
        var terms = (await policy.ReadAsync(ct)).Terms;
        var asked = Contact.AskForHelp(terms, form.Name!, SaudiMobile.Parse(form.Mobile)!, form.Need!, creationKey, clock.GetUtcNow().UtcDateTime);
        db.Contacts.Add(asked);
        try
        {
            await db.SaveChangesAsync(ct);
            return asked.CallBackOn!.Value;
        }
        catch (DbUpdateException twice) when (UniqueIndexViolation.Is(twice, "IX_Contacts_CreationKey"))
        {
            db.ChangeTracker.Clear();
            return (await db.Contacts.Where(c => c.CreationKey == creationKey).Select(c => c.CallBackOn).SingleAsync(ct))!.Value;
        }
    }
}
