using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>The result for one file; for one that was taken, also what is stored, and for an honest one what an ordinary program reads in it.</summary>
internal sealed record Outcome(IntakeResult Result, byte[] Stored, byte[] Pixels, string Text);

/// <summary>Sends the whole corpus in once, two files at a time.</summary>
public sealed class CorpusRun : IAsyncLifetime, IAsyncDisposable
{
    private readonly DocumentRig _rig = new();
    private readonly Dictionary<string, Outcome> _outcomes = new(StringComparer.Ordinal);

    internal Outcome this[string name] => _outcomes[name];

    internal IReadOnlyList<string> LeftInQuarantine => _rig.InQuarantine();

    public async Task InitializeAsync()
    {
        var photos = await Photos.TakeAsync(Path.Combine(_rig.Folder, "photos"));
        var all = HostileFiles.All.Select(file => (file.Name, file.FileName, file.Content, IsHonest: false)).Concat(HonestFiles.All.Select(file => (file.Name, file.FileName, file.Content, IsHonest: true)));
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, _) =>
        {
            var outcome = await SendAsync(file.FileName, file.Content(photos), file.IsHonest);
            lock (_outcomes)
            {
                _outcomes.Add(file.Name, outcome);
            }
        });
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    private async Task<Outcome> SendAsync(string fileName, byte[] content, bool isHonest)
    {
        var result = await _rig.ReceiveAsync(content, fileName);
        if (result is not AcceptedDocument accepted)
        {
            return new Outcome(result, [], [], "");
        }

        var stored = await _rig.StoredAsync(accepted.StoredName);
        if (!isHonest)
        {
            return new Outcome(result, stored, [], "");
        }

        var file = Path.Combine(_rig.Folder, $"{accepted.StoredName}.{accepted.Kind.Extension()}");
        await File.WriteAllBytesAsync(file, stored);
        return accepted.Kind == DocumentKind.Pdf
            ? new Outcome(result, stored, [], (await Photos.RunAsync("pdftotext", file, "-")).Said)
            : new Outcome(result, stored, await PixelsAsync(file), "");
    }

    private static async Task<byte[]> PixelsAsync(string file)
    {
        await Photos.Vips("copy", file, file + ".ppm");
        return await File.ReadAllBytesAsync(file + ".ppm");
    }
}
