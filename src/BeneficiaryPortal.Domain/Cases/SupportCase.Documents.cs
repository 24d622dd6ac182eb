using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The documents of a request and how they were found (STP-2).</summary>
public sealed partial class SupportCase
{
    private readonly List<CaseDocument> _documents = [];
    private readonly List<DocumentCheck> _checks = [];

    /// <summary>Every file, those taken out after the request was handed in too.</summary>
    public IReadOnlyList<CaseDocument> Documents => _documents;

    /// <summary>Every check ever made, in order.</summary>
    public IReadOnlyList<DocumentCheck> Checks => _checks;

    /// <summary>The files that are there, of one slot or of all.</summary>
    public IEnumerable<CaseDocument> HeldDocuments(string? slot = null) => _documents.Where(document => document.IsHeld && (slot is null || document.Slot == slot));

    /// <summary>What the kind asks for; and of a request that did not come online, where they may lie, the papers it came with (TOL-4, CHN-4).</summary>
    public IReadOnlyList<RequiredDocument> AskedDocuments() => [.. Kind.Terms.Documents, .. Enclosures().Where(paper => Kind.Terms.Documents.All(document => document.Key != paper.Key))];

    /// <summary>What must be brought and is not there.</summary>
    public IReadOnlyList<RequiredDocument> MissingDocuments() => [.. AskedDocuments().Where(document => !document.IsOptional && !HeldDocuments(document.Key).Any())];

    /// <summary>What has to be checked before the verification is confirmed: whatever must be there, and whatever is.</summary>
    public IReadOnlyList<RequiredDocument> DocumentsToCheck() => [.. AskedDocuments().Where(document => !document.IsOptional || HeldDocuments(document.Key).Any())];

    /// <summary>The check that holds for the files as they are; null where there is none.</summary>
    public DocumentCheck? CheckOf(string slot) => _checks.FindLast(check => check.Slot == slot) is { IsOvertaken: false } check ? check : null;

    /// <summary>The documents that nobody has found good yet.</summary>
    public IReadOnlyList<RequiredDocument> DocumentsUnchecked() => [.. DocumentsToCheck().Where(document => CheckOf(document.Key) is not { IsGood: true })];

    /// <summary>The day as at which a document is judged: that on which the request was handed in with its newest file.</summary>
    public DateOnly? HandedInWith(string slot)
    {
        var added = HeldDocuments(slot).Select(document => (DateTime?)document.AddedAt).Max();
        var handedIn = _history.Find(e => e.Action is CaseAction.Submit or CaseAction.Resubmit && (added is null || e.At >= added))?.At ?? SubmittedAt;
        return handedIn is { } at ? RiyadhTime.DayOf(at) : null;
    }

    /// <summary>Puts a file into the slot of a document that is asked for.</summary>
    /// <returns>The file of the request.</returns>
    /// <exception cref="MoveRefusedException"><see cref="WhyNotAnswer"/> says why.</exception>
    /// <exception cref="ArgumentException">No such document is asked for.</exception>
    public CaseDocument AttachDocument(string slot, DocumentFile file, ActingUser by)
    {
        DemandOpen(by);
        _ = SlotOf(slot);
        var document = new CaseDocument(KeptFile.NextId(_documents), slot, file, by);
        _documents.Add(document);
        FilesChanged(slot);
        return document;
    }

    /// <summary>Takes a file out. Before the request was ever handed in nothing of it remains.</summary>
    /// <returns>The file; null when it is not there.</returns>
    /// <exception cref="MoveRefusedException"><see cref="WhyNotAnswer"/> says why.</exception>
    public CaseDocument? RemoveDocument(int id, ActingUser by)
    {
        DemandOpen(by);
        if (_documents.Find(one => one.Id == id && one.IsHeld) is not { } document)
        {
            return null;
        }

        document.Remove(by, refusedBecause: null);
        if (SubmittedAt is null)
        {
            _documents.Remove(document);
        }

        FilesChanged(document.Slot);
        return document;
    }

    /// <summary>The antivirus answered for a file that awaited it.</summary>
    /// <param name="id">Which file.</param>
    /// <param name="file">The file as it lies there now; null when it was refused.</param>
    /// <param name="refusedBecause">Why, when it was.</param>
    /// <param name="portal">The portal.</param>
    public void DocumentScanned(int id, DocumentFile? file, string? refusedBecause, ActingUser portal)
    {
        if (_documents.Find(one => one.Id == id && one.IsHeld && one.AwaitsScan) is not { } document)
        {
            return;
        }

        document.Scanned(file, refusedBecause, portal);
        FilesChanged(document.Slot);
    }

    /// <summary>Why this user may not check documents, or null: whoever may confirm the verification may.</summary>
    public MoveRefusal? WhyNotCheck(ActingUser by) =>
        WhyNot(CaseAction.ConfirmVerification, by) is { } refusal and not MoveRefusal.ChecksMissing ? refusal : null;

    /// <summary>Writes down what was found in a document. What was found before stays as history.</summary>
    /// <exception cref="MoveRefusedException"><see cref="WhyNotCheck"/> says why.</exception>
    /// <exception cref="ArgumentException">No such document is asked for, or none was brought, or it awaits its scan.</exception>
    public DocumentCheck CheckDocument(string slot, DocumentFinding found, ActingUser by)
    {
        if (WhyNotCheck(by) is { } refusal)
        {
            throw new MoveRefusedException(refusal, CaseAction.ConfirmVerification, State);
        }

        var required = SlotOf(slot);
        if (!CanBeChecked(slot))
        {
            throw new ArgumentException("There is nothing to look at in this slot.", nameof(slot));
        }

        var check = new DocumentCheck(_checks.Count + 1, required, found, HandedInWith(slot)!.Value, by);
        _checks.Add(check);
        Version++;
        return check;
    }

    /// <summary>Whether there is something to look at.</summary>
    public bool CanBeChecked(string slot) => HeldDocuments(slot).Any() && !HeldDocuments(slot).Any(document => document.AwaitsScan);

    private IEnumerable<RequiredDocument> Enclosures()
    {
        if (ReceivedThrough != Channel.Website && Policy.Terms.Tools.Contains(Tool.SupportRequestForm))
        {
            yield return UsualDocuments.SignedForm;
        }

        if (ReceivedThrough is Channel.Letters or Channel.LettersAndFax or Channel.Email)
        {
            yield return UsualDocuments.Letter;
        }
    }

    private RequiredDocument SlotOf(string slot) =>
        AskedDocuments().FirstOrDefault(document => document.Key == slot) ?? throw new ArgumentException("This request asks for no such document.", nameof(slot));

    private void FilesChanged(string slot)
    {
        foreach (var check in _checks.Where(check => check.Slot == slot))
        {
            check.Overtake();
        }

        Version++;
    }
}
