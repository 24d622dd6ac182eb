using System.Diagnostics;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Web.Tests.Documents;

/// <summary>The real daemon with one signature of our own: it finds EICAR wherever it hides in the three kinds, and lets the others pass.</summary>
public sealed class RealClamdTests
{
    private const string Daemon = "/usr/sbin/clamd";

    // The test string in hex, anywhere in any file.
    private static readonly string s_signature = $"Eicar-Anywhere:0:*:{Convert.ToHexStringLower(Bytes.Of(HostileFiles.Eicar))}\n";

    [Fact]
    public async Task The_daemon_finds_what_hides_in_a_document()
    {
        // Set-up installs it; where it could not, ClamdTests still hold the portal to its side of the talk.
        if (!File.Exists(Daemon))
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("clamd-").FullName;
        var socket = Path.Combine(folder, "clamd.ctl");
        using var daemon = Start(folder, socket);
        try
        {
            await using var rig = new DocumentRig(socket);
            await WaitAsync(rig, daemon);
            var photos = await Photos.TakeAsync(Path.Combine(folder, "photos"));
            foreach (var file in HostileFiles.All.Where(file => file.Name.StartsWith("EICAR", StringComparison.Ordinal) && file.Refused is null))
            {
                Assert.Equal((file.Name, (IntakeResult)new RefusedDocument(DocumentRefusal.Infected)), (file.Name, await rig.ReceiveAsync(file.Content(photos), file.FileName)));
            }

            Assert.Equal(DocumentState.Clean, Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(photos.Plain, "a.jpg")).State);
            Assert.Equal(DocumentState.Clean, Assert.IsType<AcceptedDocument>(await rig.ReceiveAsync(PdfMaker.Plain(), "a.pdf")).State);
        }
        finally
        {
            daemon.Kill();
            await daemon.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string folder, string socket)
    {
        var signatures = Directory.CreateDirectory(Path.Combine(folder, "signatures")).FullName;
        File.WriteAllText(Path.Combine(signatures, "eicar.ndb"), s_signature);
        var settings = Path.Combine(folder, "clamd.conf");
        File.WriteAllText(settings, $"LocalSocket {socket}\nDatabaseDirectory {signatures}\nTemporaryDirectory {folder}\nForeground yes\nSelfCheck 0\nUser {Environment.UserName}\nLogFile {folder}/clamd.log\n");
        return Process.Start(new ProcessStartInfo(Daemon, ["--config-file", settings]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static async Task WaitAsync(DocumentRig rig, Process daemon)
    {
        for (var patience = 0; patience < 300; patience++)
        {
            Assert.False(daemon.HasExited, daemon.HasExited ? await daemon.StandardError.ReadToEndAsync() : "");
            if (await rig.Clamd.AnswersAsync(CancellationToken.None))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The antivirus daemon did not answer within thirty seconds.");
    }
}
