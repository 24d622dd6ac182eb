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
        if (user.Has(ContactVisibility.WholeDesk))
        {
            return files;
        }

        var (cases, contacts) = (db.Cases.VisibleTo(user), db.Contacts.VisibleTo(user));
        return files.Where(b => cases.Any(c => c.BeneficiaryId == b.Id) || contacts.Any(c => c.BeneficiaryId == b.Id));
    }
}
