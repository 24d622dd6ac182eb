using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Catalogue;

/// <summary>Publishes the version after the one that the administrator had before them.</summary>
public sealed class PublishKind(PortalDb db, CurrentUser user)
{
    /// <returns>False when somebody else has published that version first.</returns>
    public async Task<bool> HandleAsync(string key, int from, KindTerms terms, bool isOffered, CancellationToken ct)
    {
        var newest = await db.SupportKinds.Where(kind => kind.Key == key).MaxAsync(kind => (int?)kind.Number, ct) ?? 0;
        if (newest != from)
        {
            return false;
        }

        db.SupportKinds.Add(SupportKind.Publish(key, from + 1, terms, isOffered, user.Acting));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException taken) when (UniqueIndexViolation.Is(taken, "IX_SupportKinds_Key_Number"))
        {
            return false;
        }
    }
}
