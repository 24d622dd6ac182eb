using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.HelpRequest;

/// <summary>Puts a help request on the list of calls that the desk owes today. One form makes one, however often it is sent.</summary>
public sealed class AskForHelp(PortalDb db, PolicyInForce policy, TimeProvider clock)
{
    public async Task HandleAsync(HelpRequestForm form, Guid creationKey, CancellationToken ct)
    {
        var terms = (await policy.ReadAsync(ct)).Terms;
        db.Contacts.Add(Contact.AskForHelp(terms, form.Name!, SaudiMobile.Parse(form.Mobile)!, form.Need!, creationKey, clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException twice) when (UniqueIndexViolation.Is(twice, "IX_Contacts_CreationKey"))
        {
            db.ChangeTracker.Clear();
        }
    }
}
