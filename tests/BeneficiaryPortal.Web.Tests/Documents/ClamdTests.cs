using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>Where an antivirus is configured, no answer means: kept, encrypted, and shown to nobody.</summary>
public sealed class ClamdTests
{
    private const string Clean = "stream: OK";

    public static TheoryData<string?> NoAnswers => ["INSTREAM size limit exceeded. ERROR", "stream: Can't allocate memory ERROR", "", "stream: OK FOUND but not said so", null];

    [Fact]
    public async Task A_clean_file_is_taken_and_what_was_scanned_is_what_came()
    {
        await using var clamd = new FakeClamd(Clean);
        await using var rig = new DocumentRig(clamd.Address);
        var content = PngMaker.Plain();
        Assert.Equal(DocumentState.Clean, Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(content, "a.png")).State);
        Assert.Equal(content, clamd.LastReceived);
    }

    [Fact]
    public async Task An_infected_file_is_refused_and_nothing_is_kept()
    {
        await using var clamd = new FakeClamd("stream: Eicar-Test FOUND");
        await using var rig = new DocumentRig(clamd.Address);
        Assert.Equal(new RefusedDocument(DocumentRefusal.Infected), await rig.ReceiveAsync(PngMaker.Plain(), "a.png"));
        AssertNothingKept(rig);
    }

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task Any_other_answer_or_none_leaves_a_file_that_nobody_can_open(string? answer)
    {
        await using var clamd = new FakeClamd(answer);
        await using var rig = new DocumentRig(clamd.Address);
        await AssertAwaitsScanAsync(rig);
    }

    [Fact]
    public async Task A_daemon_that_hangs_up_in_the_middle_leaves_a_file_that_nobody_can_open()
    {
        await using var clamd = new FakeClamd("INSTREAM size limit exceeded. ERROR") { HangUpAfter = 100_000 };
        await using var rig = new DocumentRig(clamd.Address);
        var content = PngMaker.Plain(PngMaker.Chunk("evIl", Bytes.Noise(5_000_000)));
        Assert.Equal(DocumentState.AwaitingScan, Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(content, "a.png")).State);
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("/nowhere/clamd.ctl")]
    public async Task A_daemon_that_is_down_leaves_a_file_that_nobody_can_open(string address)
    {
        await using var rig = new DocumentRig(address);
        await AssertAwaitsScanAsync(rig);
        Assert.False(await rig.Clamd.AnswersAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Scanned_again_the_file_is_cleaned_under_the_same_name()
    {
        await using var clamd = new FakeClamd("busy ERROR");
        await using var rig = new DocumentRig(clamd.Address);
        var first = Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PngMaker.Plain(PngMaker.Text("Comment", JpegMaker.Place)), "هوية.png"));
        Assert.Equal(DocumentState.AwaitingScan, Assert.IsType<AcceptedDocument>(await rig.Intake.ScanAgainAsync(first.StoredName, CancellationToken.None)).State);

        clamd.Answer = Clean;
        var second = Assert.IsType<AcceptedDocument>(await rig.Intake.ScanAgainAsync(first.StoredName, CancellationToken.None));
        Assert.Equal(first with { State = DocumentState.Clean, Size = second.Size }, second);
        Assert.True(Bytes.IndexOf(await rig.StoredAsync(first.StoredName), Bytes.Of(JpegMaker.Place)) < 0);
        Assert.Equal(second, await rig.Intake.ScanAgainAsync(first.StoredName, CancellationToken.None));
        Assert.Empty(rig.InQuarantine());
    }

    [Fact]
    public async Task Scanned_again_and_found_infected_the_file_is_gone()
    {
        await using var clamd = new FakeClamd("busy ERROR");
        await using var rig = new DocumentRig(clamd.Address);
        var first = Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PngMaker.Plain(), "a.png"));
        clamd.Answer = "stream: Worm FOUND";
        Assert.Equal(new RefusedDocument(DocumentRefusal.Infected), await rig.Intake.ScanAgainAsync(first.StoredName, CancellationToken.None));
        AssertNothingKept(rig);
        Assert.Equal(new RefusedDocument(DocumentRefusal.Missing), await rig.Intake.ScanAgainAsync(first.StoredName, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_its_head_condemns_is_refused_even_while_the_daemon_is_down()
    {
        await using var rig = new DocumentRig("127.0.0.1:1");
        Assert.Equal(new RefusedDocument(DocumentRefusal.TooManyPixels), await rig.ReceiveAsync(Bombs.PixelBomb(), "a.png"));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:0")]
    [InlineData("localhost:port")]
    [InlineData(":3310")]
    public void An_address_that_is_none_stops_the_start(string address) => Assert.Throws<SettingsException>(() => new Web.Documents.Scanning.Clamd(new DocumentSettings { Folder = "/", Quarantine = "/", Clamd = address }));

    private static async Task AssertAwaitsScanAsync(DocumentRig rig)
    {
        var content = PngMaker.Plain(PngMaker.Text("Comment", JpegMaker.Place));
        var accepted = Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(content, "a.png"));
        Assert.Equal((DocumentState.AwaitingScan, content.Length), (accepted.State, accepted.Size));
        await Assert.ThrowsAsync<DocumentUnreadableException>(() => rig.Store.OpenAsync(accepted.StoredName, CancellationToken.None));
        Assert.True(Bytes.IndexOf(await File.ReadAllBytesAsync(rig.PathOf(accepted.StoredName)), Bytes.Of(JpegMaker.Place)) < 0);
        Assert.Empty(rig.InQuarantine());
    }

    private static void AssertNothingKept(DocumentRig rig)
    {
        Assert.Empty(rig.InQuarantine());
        Assert.Empty(rig.Store.Orphans(new HashSet<string>(StringComparer.Ordinal), DateTime.MaxValue));
    }
}
