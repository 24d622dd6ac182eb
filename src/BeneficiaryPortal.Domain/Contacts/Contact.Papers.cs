using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Contacts;

/// <summary>The papers of a contact (CHN-4, CHN-4f, CHN-9). They are read with it and are no documents of a request.</summary>
public sealed partial class Contact
{
    private readonly List<ContactPaper> _papers = [];

    /// <summary>Every file, those taken out or refused too.</summary>
    public IReadOnlyList<ContactPaper> Papers => _papers;

    /// <summary>The files that are there.</summary>
    public IEnumerable<ContactPaper> HeldPapers => _papers.Where(paper => paper.IsHeld);

    /// <summary>Whether it is a writing, whose scan belongs here.</summary>
    public bool IsOnPaper => Channel is Channel.Letters or Channel.LettersAndFax;

    /// <summary>Adds a file that came or went with it.</summary>
    /// <exception cref="ContactRefusedException"><see cref="WhyNotTouch"/> says why.</exception>
    public void Attach(DocumentFile file, ActingUser by)
    {
        Demand(WhyNotTouch(by));
        _papers.Add(new ContactPaper(KeptFile.NextId(_papers), file, by));
        Version++;
    }

    /// <summary>Adds a file that came by itself with an e-mail.</summary>
    /// <param name="file">As it lies in the store.</param>
    /// <param name="portal">The portal.</param>
    public void Enclose(DocumentFile file, ActingUser portal) => _papers.Add(new ContactPaper(KeptFile.NextId(_papers), file, portal));

    /// <summary>Writes down by its name what came with an e-mail and was not kept.</summary>
    /// <param name="fileName">The sender's name for it, fit to be shown.</param>
    /// <param name="because">Why.</param>
    /// <param name="portal">The portal.</param>
    public void LeaveOut(string fileName, string because, ActingUser portal)
    {
        Enclose(new DocumentFile("", fileName, "", Size: 0, Pages: 0, ""), portal);
        _papers[^1].Remove(portal, because);
    }

    /// <summary>Takes a file out; that it was there stays written down.</summary>
    /// <returns>The file; null when it is not there.</returns>
    /// <exception cref="ContactRefusedException"><see cref="WhyNotTouch"/> says why.</exception>
    public ContactPaper? RemovePaper(int id, ActingUser by)
    {
        Demand(WhyNotTouch(by));
        if (_papers.Find(one => one.Id == id && one.IsHeld) is not { } paper)
        {
            return null;
        }

        paper.Remove(by, refusedBecause: null);
        Version++;
        return paper;
    }

    /// <summary>The antivirus answered for a file that awaited it.</summary>
    /// <param name="id">Which file.</param>
    /// <param name="file">The file as it lies there now; null when it was refused.</param>
    /// <param name="refusedBecause">Why, when it was.</param>
    /// <param name="portal">The portal.</param>
    public void PaperScanned(int id, DocumentFile? file, string? refusedBecause, ActingUser portal)
    {
        if (_papers.Find(one => one.Id == id && one.IsHeld && one.AwaitsScan) is { } paper)
        {
            paper.Scanned(file, refusedBecause, portal);
            Version++;
        }
    }
}
