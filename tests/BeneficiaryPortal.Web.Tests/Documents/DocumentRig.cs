using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Inspection;
using BeneficiaryPortal.Web.Documents.Scanning;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>An intake with a store and a quarantine of its own.</summary>
internal sealed class DocumentRig : IAsyncDisposable
{
    private readonly Quarantine _quarantine;
    private readonly Sandbox _sandbox;

    public DocumentRig(string? clamd = null, DocumentTools? tools = null, DocumentLimits? limits = null)
    {
        Folder = Directory.CreateTempSubdirectory("documents-").FullName;
        Settings = new DocumentSettings
        {
            Folder = Path.Combine(Folder, "store"),
            Quarantine = Path.Combine(Folder, "quarantine"),
            Clamd = clamd,
            ClamdPatience = TimeSpan.FromSeconds(clamd is { } place && place.StartsWith('/') ? 20 : 1),
            Limits = limits ?? new DocumentLimits(),
        };
        var programs = tools ?? new DocumentTools();
        var inspector = new DocumentInspector(Settings.Limits);
        _quarantine = new Quarantine(Settings);
        _sandbox = new Sandbox(programs, Settings.Limits, new SandboxLimits { ProcessorSeconds = 6, Patience = TimeSpan.FromMinutes(2) });
        Clamd = new Clamd(Settings);
        Store = StoreWith(Keys);
        Intake = new DocumentIntake(Settings, _quarantine, inspector, Clamd, new DocumentCleaner(_sandbox, programs, inspector, Settings.Limits), Store);
    }

    public string Folder { get; }

    public DocumentSettings Settings { get; }

    public DataKeys Keys { get; } = DataKeys.Draw();

    public Clamd Clamd { get; }

    public DocumentStore Store { get; }

    public DocumentIntake Intake { get; }

    public static DocumentQuota Plenty { get; } = new(30, 100 * DocumentLimits.Megabyte);

    /// <summary>The same folder with other keys.</summary>
    public DocumentStore StoreWith(DataKeys keys) => new(Settings, new FieldCipher(keys), keys);

    public async Task<IntakeResult> ReceiveAsync(byte[] content, string fileName, DocumentQuota? left = null)
    {
        using var stream = new MemoryStream(content);
        return await Intake.ReceiveAsync(stream, fileName, left ?? Plenty, CancellationToken.None);
    }

    public async Task<byte[]> StoredAsync(string storedName)
    {
        await using var document = await Store.OpenAsync(storedName, CancellationToken.None);
        using var bytes = new MemoryStream();
        await document.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public string PathOf(string storedName) => Path.Combine(Settings.Folder, storedName[..2], storedName);

    public IReadOnlyList<string> InQuarantine() =>
        Directory.Exists(Settings.Quarantine)
            ? [.. Directory.EnumerateFiles(Settings.Quarantine, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))]
            : [];

    public ValueTask DisposeAsync()
    {
        _quarantine.Dispose();
        _sandbox.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
