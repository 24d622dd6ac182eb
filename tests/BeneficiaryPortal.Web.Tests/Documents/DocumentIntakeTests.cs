using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using Microsoft.Extensions.Configuration;

namespace BeneficiaryPortal.Web.Tests.Documents;

public sealed class DocumentIntakeTests
{
    private static readonly DocumentLimits s_small = new() { MaxBytes = 100_000, MaxFilesPerCase = 2, MaxBytesPerCase = 150_000 };

    [Fact]
    public async Task More_than_a_document_may_have_is_not_even_read()
    {
        await using var rig = new DocumentRig(limits: s_small);
        using var endless = new EndlessStream();
        Assert.Equal(new RefusedDocument(DocumentRefusal.TooLarge), await rig.Intake.ReceiveAsync(endless, "a.png", DocumentRig.Plenty, CancellationToken.None));
        Assert.InRange(endless.Given, 100_000, 300_000);
        Assert.Empty(rig.InQuarantine());
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        await using var rig = new DocumentRig(limits: s_small);
        var start = PngMaker.Plain();
        Assert.Equal(1, Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(Bytes.Join(start, Bytes.Noise(100_000 - start.Length)), "a.png")).Pages);
        Assert.Equal(new RefusedDocument(DocumentRefusal.TooLarge), await rig.ReceiveAsync(Bytes.Join(start, new byte[100_001 - start.Length]), "a.png"));
    }

    [Fact]
    public async Task A_full_case_takes_no_more()
    {
        await using var rig = new DocumentRig(limits: s_small);
        Assert.Equal(new RefusedDocument(DocumentRefusal.QuotaFull), await rig.ReceiveAsync(PngMaker.Plain(), "a.png", s_small.Left(filesHeld: 2, bytesHeld: 10)));
        Assert.Equal(new RefusedDocument(DocumentRefusal.QuotaFull), await rig.ReceiveAsync(PngMaker.Plain(), "a.png", s_small.Left(filesHeld: 1, bytesHeld: 150_000)));
        Assert.Equal(new RefusedDocument(DocumentRefusal.QuotaFull), await rig.ReceiveAsync(PngMaker.Plain(), "a.png", s_small.Left(filesHeld: 1, bytesHeld: 149_990)));
        Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PngMaker.Plain(), "a.png", s_small.Left(filesHeld: 1, bytesHeld: 10)));
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_nothing()
    {
        await using var rig = new DocumentRig();
        await Assert.ThrowsAsync<IOException>(() => rig.Intake.ReceiveAsync(new BrokenLine(), "a.png", DocumentRig.Plenty, CancellationToken.None));
        Assert.Empty(rig.InQuarantine());
    }

    [Fact]
    public async Task A_missing_program_is_said_and_only_its_kind_is_refused()
    {
        var tools = new DocumentTools { Pdftocairo = null };
        await using var rig = new DocumentRig(tools: tools);
        Assert.Contains(tools.Missing(), sentence => sentence.Contains("poppler-utils", StringComparison.Ordinal));
        Assert.Equal(new RefusedDocument(DocumentRefusal.CannotBeCleaned), await rig.ReceiveAsync(PdfMaker.Plain(), "a.pdf"));
        Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PngMaker.Plain(), "a.png"));
    }

    [Fact]
    public async Task Without_walls_documents_are_still_cleaned_within_limits()
    {
        var tools = new DocumentTools { Bubblewrap = null };
        await using var rig = new DocumentRig(tools: tools);
        Assert.Contains(tools.Missing(), sentence => sentence.Contains("bubblewrap", StringComparison.Ordinal));
        Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PdfMaker.Plain(), "a.pdf"));
        Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PngMaker.Plain(), "a.png"));
    }

    [Fact]
    public void Without_limits_nothing_is_cleaned() =>
        Assert.Contains(new DocumentTools { Prlimit = null }.Missing(), sentence => sentence.Contains("util-linux", StringComparison.Ordinal));

    [Fact]
    public void What_a_crash_left_in_quarantine_goes_at_the_next_start_and_what_others_work_on_stays()
    {
        var folder = Directory.CreateTempSubdirectory("quarantine-").FullName;
        var settings = new DocumentSettings { Folder = folder, Quarantine = folder };
        Directory.CreateDirectory(Path.Combine(folder, "dead", "x"));
        File.WriteAllText(Path.Combine(folder, "dead", "x", "received"), "left");
        File.WriteAllText(Path.Combine(folder, "dead.lock"), "");
        using (var living = new Quarantine(settings))
        using (var held = living.Hold())
        using (var starting = new Quarantine(settings))
        {
            starting.RemoveLeftovers();
            Assert.False(Directory.Exists(Path.Combine(folder, "dead")));
            Assert.True(Directory.Exists(held.Folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(held.Folder));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData("Documents:MaxMegabytes", "0")]
    [InlineData("Documents:MaxPages", "many")]
    [InlineData("Documents:Unheard", "1")]
    [InlineData("Documents:Folder", "/srv/portal/wwwroot/documents")]
    public void A_setting_that_cannot_be_meant_stops_the_start(string name, string value) =>
        Assert.Throws<SettingsException>(() => DocumentSettings.Read(Configured(name, value), "/srv/portal"));

    [Fact]
    public void The_limits_are_those_of_the_decision_unless_configured()
    {
        Assert.Equal(new DocumentLimits(), DocumentSettings.Read(Configured("Documents:Clamd", " "), "/srv/portal").Limits);
        var settings = DocumentSettings.Read(Configured("Documents:MaxMegabytes", "5"), "/srv/portal");
        Assert.Equal(5 * DocumentLimits.Megabyte, settings.Limits.MaxBytes);
        Assert.Equal(("/srv/portal/var/documents", "/srv/portal/var/documents/quarantine", null), (settings.Folder, settings.Quarantine, settings.Clamd));
    }

    private static IConfiguration Configured(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>(name, value)]).Build();

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    private sealed class BrokenLine : MemoryStream
    {
        private bool _began;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_began)
            {
                throw new IOException("The line broke.");
            }

            _began = true;
            return ValueTask.FromResult(100);
        }
    }
}
