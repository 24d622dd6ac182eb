using System.Diagnostics;
using BeneficiaryPortal.Web.Mailbox;
using BeneficiaryPortal.Web.Tests.Messaging;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace BeneficiaryPortal.Web.Tests.Mailbox;

/// <summary>A real mail server (Debian's dovecot) as a process of its own, which ends with its input; whatever mailbox is asked for is there.</summary>
internal sealed class ImapServer : IAsyncDisposable
{
    private const string Password = "not-a-secret";

    /// <summary>The end of its input is the end of its test, however that ends.</summary>
    private const string UntilItsInputEnds = """
        /usr/sbin/dovecot -F -c "$1" &
        cat > /dev/null
        kill $!
        wait $!
        rm -rf "$2"
        """;

    private readonly string _folder;
    private readonly Process _process;
    private readonly int _port;

    private ImapServer(string folder, Process process, int port) => (_folder, _process, _port) = (folder, process, port);

    /// <summary>An empty mailbox.</summary>
    public GivenMailbox NewMailbox() => new(new MailboxSettings("127.0.0.1", _port, UseTls: false, $"box-{Guid.NewGuid():N}", Password));

    public static async Task<ImapServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-imap-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        Directory.CreateDirectory(Path.Combine(folder, "mail"));
        var port = FreePort.Find();
        var configuration = Path.Combine(folder, "dovecot.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, port, Environment.IsPrivilegedProcess ? "dovecot" : Environment.UserName));
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Equal(0, await RunAsync("chown", "dovecot", Path.Combine(folder, "mail")));
        }

        var start = new ProcessStartInfo("sh", ["-c", UntilItsInputEnds, "imap", configuration, folder]) { UseShellExecute = false, RedirectStandardInput = true };
        var server = new ImapServer(folder, Process.Start(start)!, port);
        try
        {
            await server.UntilItAnswersAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task UntilItAnswersAsync()
    {
        for (var started = Stopwatch.GetTimestamp(); ; await Task.Delay(50))
        {
            try
            {
                using var client = await NewMailbox().ConnectAsync();
                return;
            }
            catch (Exception notYet) when (notYet is System.Net.Sockets.SocketException or IOException or ProtocolException or AuthenticationException)
            {
                var log = Path.Combine(_folder, "log");
                Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), $"The mail server does not answer; scripts/setup.sh installs dovecot-imapd. {(File.Exists(log) ? await File.ReadAllTextAsync(log) : notYet.Message)}");
            }
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Everything in one folder. Started by root it works as its own user; by anybody else, as theirs.</summary>
    private static string Configuration(string folder, int port, string owner) => $$"""
        base_dir = {{folder}}/run
        state_dir = {{folder}}/run
        log_path = {{folder}}/log
        protocols = imap
        listen = 127.0.0.1
        ssl = no
        disable_plaintext_auth = no
        first_valid_uid = 0
        mail_location = maildir:{{folder}}/mail/%u
        {{(Environment.IsPrivilegedProcess ? "" : $"default_internal_user = {Environment.UserName}\ndefault_login_user = {Environment.UserName}")}}
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid={{owner}} gid={{owner}} home={{folder}}/mail/%u
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{port}}
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }
        """;
}

/// <summary>One mailbox of the server, as its correspondents and its owner use it.</summary>
internal sealed class GivenMailbox(MailboxSettings settings)
{
    public MailboxSettings Settings => settings;

    /// <summary>Somebody's message arrives.</summary>
    public async Task DeliverAsync(MimeMessage message)
    {
        using var client = await ConnectAsync();
        await client.Inbox!.AppendAsync(message);
    }

    public async Task DeliverAsync(string raw)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(raw.ReplaceLineEndings("\r\n")));
        await DeliverAsync(await MimeMessage.LoadAsync(content));
    }

    /// <summary>How many messages lie in a folder; none where it does not exist.</summary>
    public async Task<int> CountAsync(string folder)
    {
        using var client = await ConnectAsync();
        try
        {
            var found = await client.GetFolderAsync(folder);
            await found.StatusAsync(StatusItems.Count);
            return found.Count;
        }
        catch (FolderNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>Puts a message that was laid aside back to where it came in, as a portal leaves it that dies before.</summary>
    public async Task MoveBackAsync(string folder)
    {
        using var client = await ConnectAsync();
        var found = await client.GetFolderAsync(folder);
        await found.OpenAsync(FolderAccess.ReadWrite);
        await found.MoveToAsync(await found.SearchAsync(MailKit.Search.SearchQuery.All), client.Inbox!);
    }

    public async Task<ImapClient> ConnectAsync()
    {
        var client = new ImapClient();
        await client.ConnectAsync(settings.Host, settings.Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(settings.User, settings.Password);
        return client;
    }
}
