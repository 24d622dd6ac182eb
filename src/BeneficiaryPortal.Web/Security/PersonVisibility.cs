using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Of whom staff may read: the desk and its heads of everybody but themselves, a representative of those whom their branch received (CHN-8).</summary>
public static class PersonVisibility
{
    public static IQueryable<Beneficiary> FilesVisibleTo(this PortalDb db, ActingUser user)
    {
        var id = user.UserId;
        var files = db.FilesInUse.Where(b => b.UserId == null || b.UserId != id);
        return user.Has(ContactVisibility.WholeDesk) ? files : files.ReceivedFor(db, user);
    }

    /// <summary>Of these, those whom the user's branch received.</summary>
    public static IQueryable<Beneficiary> ReceivedFor(this IQueryable<Beneficiary> files, PortalDb db, ActingUser user)
    {
        // One list of them, made once: asked of each file anew it takes five times as long.
        var received = db.Cases.VisibleTo(user).Select(c => (long?)c.BeneficiaryId).Union(db.Contacts.VisibleTo(user).Select(c => c.BeneficiaryId));
        return files.Where(b => received.Contains(b.Id));
    }
}
