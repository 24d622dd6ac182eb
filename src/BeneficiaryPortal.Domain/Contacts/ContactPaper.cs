using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Contacts;

/// <summary>One paper of a contact: the scan of a letter or a fax, or what was enclosed with an e-mail (CHN-4, CHN-4f, CHN-9).</summary>
public sealed class ContactPaper : KeptFile
{
    private ContactPaper()
    {
    }

    internal ContactPaper(int id, DocumentFile file, ActingUser by)
        : base(id, file, by)
    {
    }
}
