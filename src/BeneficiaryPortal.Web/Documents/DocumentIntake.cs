using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Inspection;
using BeneficiaryPortal.Web.Documents.Scanning;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web.Documents;

/// <summary>
/// The one way in for a file: quarantine, first bytes, head, antivirus, rewriting, a second look, encryption. Whatever the antivirus has not answered
/// for is kept as it came and shown to nobody.
/// </summary>
public sealed class DocumentIntake
{
    private readonly Quarantine _quarantine;
    private readonly DocumentInspector _inspector;
    private readonly Clamd _clamd;
    private readonly DocumentCleaner _cleaner;
    private readonly DocumentStore _store;

    internal DocumentIntake(DocumentSettings settings, Quarantine quarantine, DocumentInspector inspector, Clamd clamd, DocumentCleaner cleaner, DocumentStore store)
    {
        Limits = settings.Limits;
        (_quarantine, _inspector, _clamd, _cleaner, _store) = (quarantine, inspector, clamd, cleaner, store);
    }

    /// <summary>To be stated before anybody chooses a file.</summary>
    public DocumentLimits Limits { get; }

    public async Task<IntakeResult> ReceiveAsync(Stream content, string fileName, DocumentQuota quotaLeft, CancellationToken ct)
    {
        if (quotaLeft.Files <= 0 || quotaLeft.Bytes <= 0)
        {
            return new RefusedDocument(DocumentRefusal.QuotaFull);
        }

        using var held = _quarantine.Hold();
        var limit = Math.Min(Limits.MaxBytes, quotaLeft.Bytes);
        if (await held.FillAsync(content, limit, ct) is not { } received)
        {
            return new RefusedDocument(limit < Limits.MaxBytes ? DocumentRefusal.QuotaFull : DocumentRefusal.TooLarge);
        }

        if (received.Size == 0)
        {
            return new RefusedDocument(DocumentRefusal.Empty);
        }

        return await ExamineAsync(held, SafeName.Of(fileName), received.Sha256, ct);
    }

    /// <summary>Finishes what the antivirus left open. Called for a document that is already clean, it answers the same again.</summary>
    /// <exception cref="DocumentUnreadableException">The stored file was changed since.</exception>
    public async Task<IntakeResult> ScanAgainAsync(string storedName, CancellationToken ct)
    {
        using var held = _quarantine.Hold();
        DocumentLabel label;
        try
        {
            await using var document = await _store.OpenAnyAsync(storedName, ct);
            label = document.Label;
            if (label.State == DocumentState.Clean)
            {
                return Accepted(storedName, label, document.Content.Length);
            }

            await held.FillAsync(document.Content, document.Content.Length, ct);
        }
        catch (FileNotFoundException)
        {
            return new RefusedDocument(DocumentRefusal.Missing);
        }

        return await FinishAsync(held, storedName, label, ct);
    }

    private async Task<IntakeResult> ExamineAsync(QuarantinedFile held, SafeName name, string sha256, CancellationToken ct)
    {
        try
        {
            var facts = _inspector.Inspect(held.Received);
            RefuseOtherExtension(name, facts.Kind);
            var label = new DocumentLabel(DocumentState.AwaitingScan, facts.Kind, name.For(facts.Kind), sha256, facts.Pages, facts.Width, facts.Height);
            var storedName = DocumentStore.NewName();
            return await IsAnsweredForAsync(held, ct) ? await CleanAsync(held, storedName, label, ct) : await KeepAsync(held, storedName, label, ct);
        }
        catch (DocumentRefusedException refused)
        {
            return new RefusedDocument(refused.Reason);
        }
    }

    private async Task<IntakeResult> FinishAsync(QuarantinedFile held, string storedName, DocumentLabel label, CancellationToken ct)
    {
        try
        {
            return await IsAnsweredForAsync(held, ct)
                ? await CleanAsync(held, storedName, label, ct)
                : Accepted(storedName, label, new FileInfo(held.Received).Length);
        }
        catch (DocumentRefusedException refused)
        {
            await _store.DeleteAsync(storedName, ct);
            return new RefusedDocument(refused.Reason);
        }
    }

    private static void RefuseOtherExtension(SafeName name, DocumentKind kind)
    {
        if (name.Extension is null || DocumentKinds.OfExtension(name.Extension) == kind)
        {
            return;
        }

        throw new DocumentRefusedException(DocumentKinds.OfExtension(name.Extension) is null ? DocumentRefusal.WrongType : DocumentRefusal.TypeMismatch);
    }

    private async Task<bool> IsAnsweredForAsync(QuarantinedFile held, CancellationToken ct) =>
        !_clamd.IsConfigured || await _clamd.ScanAsync(held.Received, ct) switch
        {
            ScanVerdict.Clean => true,
            ScanVerdict.Infected => throw new DocumentRefusedException(DocumentRefusal.Infected),
            _ => false,
        };

    private async Task<IntakeResult> CleanAsync(QuarantinedFile held, string storedName, DocumentLabel label, CancellationToken ct)
    {
        var (file, facts) = await _cleaner.CleanAsync(held, new FileFacts(label.Kind, label.Width, label.Height, label.Pages), ct);
        return await StoreAsync(file, storedName, label with { State = DocumentState.Clean, Pages = facts.Pages, Width = facts.Width, Height = facts.Height }, ct);
    }

    private Task<IntakeResult> KeepAsync(QuarantinedFile held, string storedName, DocumentLabel label, CancellationToken ct) => StoreAsync(held.Received, storedName, label, ct);

    private async Task<IntakeResult> StoreAsync(string file, string storedName, DocumentLabel label, CancellationToken ct)
    {
        await using var content = new FileStream(file, new FileStreamOptions { Options = FileOptions.Asynchronous });
        await _store.SaveAsync(storedName, label, content, ct);
        return Accepted(storedName, label, content.Length);
    }

    private static AcceptedDocument Accepted(string storedName, DocumentLabel label, long size) =>
        new(storedName, label.State, label.Kind, label.DisplayName, label.Sha256, size, label.Pages, label.Width, label.Height);
}
