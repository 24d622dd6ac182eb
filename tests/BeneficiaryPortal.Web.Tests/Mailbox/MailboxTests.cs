using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Mailbox;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace BeneficiaryPortal.Web.Tests.Mailbox;

/// <summary>What people write to the association, read from a real mail server (CHN-9).</summary>
public sealed class MailboxTests(MailboxTests.PortalWithMail portal) : IClassFixture<MailboxTests.PortalWithMail>
{
    private readonly GivenMailbox _mailbox = portal.Mail.NewMailbox();

    [Fact]
    public async Task A_message_with_a_photo_becomes_a_contact_that_is_owed_an_answer_and_is_answered()
    {
        var message = Message("منى القحطاني", "mona@example.org", "استفسار عن طلبي", "السلام عليكم\nمتى يصلني الرد؟");
        var body = new Multipart("mixed") { message.Body!, Attached("هويتي.png", PngMaker.Plain()), Attached("أداة.exe", [77, 90, 1, 2, 3]) };
        message.Body = body;
        await _mailbox.DeliverAsync(message);

        Assert.Equal(1, await ReadAsync());

        Assert.Equal((0, 1, 0), (await _mailbox.CountAsync("INBOX"), await _mailbox.CountAsync("Portal"), await _mailbox.CountAsync("Portal-left")));
        using var officer = await portal.SignedInAsync("officer");
        var calls = await officer.GetAsync("/contacts/call-backs");
        var contact = await calls.FollowAsync(calls.Document.QuerySelectorAll("main tbody a.who").Single(a => a.TextContent.Contains("منى القحطاني", StringComparison.Ordinal)).GetAttribute("href")!);
        foreach (var words in new[] { "منى القحطاني", "mona@example.org", "استفسار عن طلبي", "متى يصلني الرد؟", "هويتي.png", "أداة", "وصلت إلى بريد الجمعية", "لا شيء يثبت من أرسل" })
        {
            Assert.Contains(words, contact.Text, StringComparison.Ordinal);
        }

        var answered = await (await contact.FollowAsync($"{contact.Path}/call-back")).Form().Fill("Form.Outcome", "رددت بالبريد أن الطلب تحت الدراسة").SubmitAsync();
        Assert.DoesNotContain("منى القحطاني", answered.Text, StringComparison.Ordinal);
        var photo = await officer.Http.GetAsync(new Uri($"{contact.Path}/papers/1/file", UriKind.Relative));
        Assert.Equal("image/png", photo.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_message_that_is_found_again_is_known_and_makes_no_second_contact_nor_second_file()
    {
        var before = StoredFiles();
        var message = Message("Ali", "twice@example.org", "Papers", "Attached.");
        message.Body = new Multipart("mixed") { message.Body!, Attached("a.png", PngMaker.Plain()) };
        await _mailbox.DeliverAsync(message);
        Assert.Equal(1, await ReadAsync());
        await _mailbox.MoveBackAsync("Portal");

        Assert.Equal(0, await ReadAsync());

        Assert.Equal((1, before + 1), (await ContactsAsync("twice@example.org"), StoredFiles()));
        Assert.Equal((0, 1), (await _mailbox.CountAsync("INBOX"), await _mailbox.CountAsync("Portal")));
    }

    [Fact]
    public async Task Several_nodes_that_read_at_once_make_one_contact_a_message()
    {
        var before = StoredFiles();
        for (var i = 0; i < 8; i++)
        {
            var message = Message("Ali", "many@example.org", $"Number {i}", "Attached.");
            message.Body = new Multipart("mixed") { message.Body!, Attached("a.png", PngMaker.Plain()) };
            await _mailbox.DeliverAsync(message);
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PatientlyAsync()));

        Assert.Equal((8, before + 8), (await ContactsAsync("many@example.org"), StoredFiles()));
        Assert.Equal(0, await _mailbox.CountAsync("INBOX"));
        // A mail server may copy one for each node that lays it aside in the same moment.
        Assert.InRange(await _mailbox.CountAsync("Portal"), 8, 24);
    }

    [Fact]
    public async Task What_nobody_wrote_is_laid_aside()
    {
        await _mailbox.DeliverAsync("From: a@example.org\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nI am away.");
        await _mailbox.DeliverAsync("From: news@example.org\nSubject: Offers\nPrecedence: bulk\n\nBuy.");
        await _mailbox.DeliverAsync("From: list@example.org\nSubject: A list\nPrecedence: list\n\nTo all.");
        await _mailbox.DeliverAsync("From: junk@example.org\nSubject: Junk\nPrecedence: Junk\n\nTo all.");
        await _mailbox.DeliverAsync("From: prince@example.org\nSubject: Gold\nX-Spam-Flag: YES\n\nGold.");
        await _mailbox.DeliverAsync("Return-Path: <>\nFrom: mailer-daemon@example.org\nSubject: Failure\n\nNot delivered.");
        await _mailbox.DeliverAsync("Subject: From nobody\n\nWords.");
        await _mailbox.DeliverAsync("From: b@example.org\nSubject: A person\nAuto-Submitted: no\n\nWords.");

        Assert.Equal(1, await ReadAsync());

        Assert.Equal((0, 1, 7), (await _mailbox.CountAsync("INBOX"), await _mailbox.CountAsync("Portal"), await _mailbox.CountAsync("Portal-left")));
    }

    [Fact]
    public async Task What_cannot_be_taken_in_is_tried_three_times_and_then_laid_aside()
    {
        await _mailbox.DeliverAsync(Message("Ali", "ali@example.org", "Hello", "?"));
        await using var unable = new ServiceCollection().BuildServiceProvider();
        var reader = Reader(portal, scopes: unable.GetRequiredService<IServiceScopeFactory>());

        foreach (var (waiting, left) in new[] { (1, 0), (1, 0), (0, 1) })
        {
            Assert.Equal(0, await reader.RunAsync(CancellationToken.None));
            Assert.Equal((waiting, 0, left), (await _mailbox.CountAsync("INBOX"), await _mailbox.CountAsync("Portal"), await _mailbox.CountAsync("Portal-left")));
        }
    }

    [Fact]
    public async Task What_is_larger_than_forty_megabytes_is_laid_aside_unread()
    {
        await _mailbox.DeliverAsync(Message("Ali", "ali@example.org", "Large", new string('a', 41 * 1024 * 1024)));

        Assert.Equal(0, await ReadAsync());

        Assert.Equal((0, 0, 1), (await _mailbox.CountAsync("INBOX"), await _mailbox.CountAsync("Portal"), await _mailbox.CountAsync("Portal-left")));
    }

    [Fact]
    public async Task Under_a_policy_without_the_channel_nothing_is_read()
    {
        await using var qabas = await PortalFactory.UnderAsync("qabas");
        await _mailbox.DeliverAsync(Message("Ali", "ali@example.org", "Hello", "?"));

        var reader = Reader(qabas);
        for (var round = 0; round < 4; round++)
        {
            Assert.Null(await reader.RunAsync(CancellationToken.None));
        }

        Assert.Equal(1, await _mailbox.CountAsync("INBOX"));
    }

    [Fact]
    public async Task Words_lie_sealed_in_the_database()
    {
        await _mailbox.DeliverAsync(Message("Ali", "a-secret-address@example.org", "A secret subject", "A secret matter"));
        Assert.Equal(1, await ReadAsync());

        foreach (var file in await portal.RawFilesAsync())
        {
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("secret "u8));
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("a-secret-address"u8));
        }
    }

    [Theory]
    [InlineData(null, "قُرئ بريد الجمعية آخر مرة")]
    [InlineData("en", "mailbox was last read")]
    public async Task An_administrator_sees_when_it_was_read(string? language, string words) => Assert.Contains(words, await ToldAsync(_mailbox.Settings, language), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "تتعذّر قراءة بريد الجمعية منذ")]
    [InlineData("en", "mailbox cannot be read since")]
    public async Task An_administrator_sees_that_it_cannot_be_read_for_five_minutes(string? language, string words)
    {
        var unreadable = _mailbox.Settings with { Folder = "Gone" };
        Assert.DoesNotContain(words, await ToldAsync(unreadable, language), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains(words, await ToldAsync(unreadable, language), StringComparison.Ordinal);
        Assert.DoesNotContain(words, await ToldAsync(_mailbox.Settings, language), StringComparison.Ordinal);
    }

    /// <summary>What stands on the administrator's page after a round.</summary>
    private async Task<string> ToldAsync(MailboxSettings settings, string? language)
    {
        var state = portal.Services.GetRequiredService<MailboxState>();
        var before = state.Last;
        using var rounds = new MailboxRounds(Reader(portal, settings), state, portal.Clock, portal.Services.GetRequiredService<ILogger<MailboxRounds>>());
        await rounds.StartAsync(CancellationToken.None);
        for (var left = 1_500; ReferenceEquals(state.Last, before); left--)
        {
            Assert.True(left > 0, "The round does not end.");
            await Task.Delay(20);
        }

        await rounds.StopAsync(CancellationToken.None);
        using var admin = await portal.SignedInAsync("admin");
        return (await admin.GetAsync($"/messages?lang={language}")).Text;
    }

    private MailboxReader Reader(PortalFactory portal, MailboxSettings? settings = null, IServiceScopeFactory? scopes = null) => new(
        settings ?? _mailbox.Settings, scopes ?? portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Services.GetRequiredService<PolicyInForce>(), portal.Services.GetRequiredService<ILogger<MailboxReader>>());

    private Task<int?> ReadAsync() => Reader(portal).RunAsync(CancellationToken.None);

    /// <summary>Whoever finds a message gone that another node has laid aside reads again.</summary>
    private async Task PatientlyAsync()
    {
        for (var round = 0; round < 10 && await _mailbox.CountAsync("INBOX") > 0; round++)
        {
            try
            {
                await ReadAsync();
            }
            catch (MailKit.CommandException)
            {
                // Gone meanwhile.
            }
        }
    }

    private async Task<int> ContactsAsync(string from) => (await portal.WithDbAsync(db => db.Contacts.Where(c => c.Channel == Channel.Email).Select(c => c.Reference).ToListAsync())).Count(address => address == from);

    private int StoredFiles() => portal.Services.GetRequiredService<DocumentStore>().Orphans(new HashSet<string>(), DateTime.MaxValue).Count;

    private static MimeMessage Message(string name, string address, string subject, string words)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = words } };
        message.From.Add(new MailboxAddress(name, address));
        return message;
    }

    private static MimePart Attached(string name, byte[] content) => new("application", "octet-stream")
    {
        Content = new MimeContent(new MemoryStream(content)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = name,
    };

    /// <summary>Under the policy that lists e-mail, beside a mail server.</summary>
    public sealed class PortalWithMail : PortalFactory, IAsyncLifetime
    {
        private ImapServer? _mail;

        public PortalWithMail()
            : base("herfah")
        {
        }

        internal ImapServer Mail => _mail!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            _mail = await ImapServer.StartAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (_mail is { } mail)
            {
                await mail.DisposeAsync();
            }
        }
    }
}
