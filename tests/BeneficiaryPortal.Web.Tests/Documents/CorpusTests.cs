using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Inspection;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>Everything hostile is refused or made harmless; everything honest is taken.</summary>
public sealed class CorpusTests(CorpusRun run) : IClassFixture<CorpusRun>
{
    private static readonly string[] s_active = ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "XFA", "OpenAction", "AA", "URI", "RichMedia"];

    public static TheoryData<string> Hostile => [.. HostileFiles.All.Select(file => file.Name)];

    public static TheoryData<string> Honest => [.. HonestFiles.All.Select(file => file.Name)];

    [Fact]
    public void The_corpus_holds_at_least_120_hostile_and_60_honest_files()
    {
        Assert.True(HostileFiles.All.Count >= 120);
        Assert.True(HonestFiles.All.Count >= 60);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_file_is_refused_for_its_reason_or_loses_its_payload(string name)
    {
        var file = HostileFiles.All.Single(one => one.Name == name);
        var outcome = run[name];
        if (file.Refused is { } reason)
        {
            Assert.Equal(new RefusedDocument(reason), outcome.Result);
            return;
        }

        var accepted = Assert.IsType<AcceptedDocument>(outcome.Result);
        Assert.Equal(DocumentState.Clean, accepted.State);
        Assert.Equal(file.DisplayName ?? accepted.DisplayName, accepted.DisplayName);
        AssertHarmless(outcome.Stored, HostileFile.Payload, HostileFiles.Eicar);
    }

    [Theory]
    [MemberData(nameof(Honest))]
    public void An_honest_file_is_taken_upright_and_whole_without_its_metadata(string name)
    {
        var file = HonestFiles.All.Single(one => one.Name == name);
        var outcome = run[name];
        var accepted = Assert.IsType<AcceptedDocument>(outcome.Result);
        Assert.Equal((DocumentState.Clean, file.Kind, file.Pages), (accepted.State, accepted.Kind, accepted.Pages));
        Assert.Equal((file.Width, file.Height), (accepted.Width, accepted.Height));
        Assert.Equal(outcome.Stored.Length, accepted.Size);
        AssertHarmless(outcome.Stored, JpegMaker.Place, "Exif");
        if (file.Kind == DocumentKind.Pdf)
        {
            Assert.Equal(file.Pages, PdfContents.Read(outcome.Stored).Pages);
            Assert.Equal(file.Pages, outcome.Text.Count(character => character == '\f'));
            Assert.Contains(file.Text ?? "", outcome.Text, StringComparison.Ordinal);
        }
        else
        {
            AssertPicture(outcome.Pixels, file);
        }
    }

    [Fact]
    public void Nothing_is_left_in_the_quarantine() => Assert.Empty(run.LeftInQuarantine);

    [Fact]
    public void The_hash_is_of_what_was_received()
    {
        var file = HonestFiles.All.Single(one => one.Name == "PNG, see-through");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.Content(null!))), Assert.IsType<AcceptedDocument>(run[file.Name].Result).Sha256);
    }

    private static void AssertHarmless(byte[] stored, params string[] traces)
    {
        var texts = (string[])[Encoding.Latin1.GetString(stored), .. Unpacked(stored).Select(Encoding.Latin1.GetString)];
        foreach (var trace in traces)
        {
            Assert.DoesNotContain(texts, text => text.Contains(trace, StringComparison.Ordinal));
        }

        if (texts[0].StartsWith("%PDF", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(s_active, name => texts.Any(text => HasName(text, name)));
        }
    }

    // By other means than the portal's own reader; in packed bytes two letters prove nothing.
    private static bool HasName(string text, string name)
    {
        for (var at = text.IndexOf("/" + name, StringComparison.Ordinal); at >= 0; at = text.IndexOf("/" + name, at + 1, StringComparison.Ordinal))
        {
            var around = text.Substring(Math.Max(0, at - 20), Math.Min(40 + name.Length, text.Length - Math.Max(0, at - 20)));
            if (around.All(character => character is >= ' ' and <= '~' or '\n' or '\r') && !char.IsAsciiLetter(text.ElementAtOrDefault(at + name.Length + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<byte[]> Unpacked(byte[] stored)
    {
        var mark = Bytes.Of("stream");
        for (var at = Bytes.IndexOf(stored, mark); at >= 0;)
        {
            var start = at + mark.Length + (stored[at + mark.Length] == '\r' ? 2 : 1);
            if (start < stored.Length && stored[start] == 0x78)
            {
                yield return Unpack(stored.AsSpan(start).ToArray());
            }

            var next = stored.AsSpan(at + 1).IndexOf(mark);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var plain = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            zlib.CopyTo(plain);
        }
        catch (InvalidDataException)
        {
            // It only looked packed.
        }

        return plain.ToArray();
    }

    private static void AssertPicture(byte[] ppm, HonestFile file)
    {
        var head = Encoding.Latin1.GetString(ppm, 0, Math.Min(200, ppm.Length));
        var lines = head.Split('\n').Where(line => !line.StartsWith('#')).ToArray();
        Assert.Equal($"{file.Width} {file.Height}", lines[1]);
        if (file.Quarters is not { } quarters)
        {
            return;
        }

        var pixels = ppm.AsSpan(ppm.Length - (file.Width * file.Height * 3));
        var found = "";
        foreach (var (x, y) in new[] { (1, 1), (3, 1), (1, 3), (3, 3) })
        {
            var pixel = pixels.Slice(((file.Height * y / 4 * file.Width) + (file.Width * x / 4)) * 3, 3);
            found += (pixel[0] > 128, pixel[1] > 128, pixel[2] > 128) switch
            {
                (true, false, false) => 'R',
                (false, true, false) => 'G',
                (false, false, true) => 'B',
                (true, true, true) => 'W',
                _ => '?',
            };
        }

        Assert.Equal(quarters, found);
    }
}
