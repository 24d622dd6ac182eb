using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Which contacts exist for whom: the desk and its heads see all, a representative what their branch received (CHN-8), nobody their own.</summary>
public static class ContactVisibility
{
    /// <summary>Those who receive people.</summary>
    public const Roles Receivers = Roles.RelationsOfficer | Roles.BranchRepresentative;

    /// <summary>Everybody for whom <see cref="VisibleTo"/> may find a contact.</summary>
    public const Roles Readers = Receivers | WholeDesk;

    /// <summary>Those who see the contacts of everybody.</summary>
    public const Roles WholeDesk = Roles.RelationsOfficer | Roles.ServiceCentreManager | Roles.GeneralDirector;

    public static IQueryable<Contact> VisibleTo(this IQueryable<Contact> contacts, ActingUser user)
    {
        var (id, office) = (user.UserId, user.BranchId);
        var (all, branch) = (user.Has(WholeDesk), user.Has(Roles.BranchRepresentative));
        return contacts.Where(c => (c.BeneficiaryId == null || c.Beneficiary!.UserId == null || c.Beneficiary.UserId != id) && (all || (branch && (c.RegisteredById == id || (office != null && c.BranchId == office)))));
    }
}
