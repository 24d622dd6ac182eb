using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Mailbox;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using MimeKit;

namespace BeneficiaryPortal.Web.Tests.Mailbox;

public sealed class IncomingEmailTests
{
    [Fact]
    public void The_subject_stands_before_the_words_and_invisible_marks_are_gone()
    {
        var email = Read("From: =?utf-8?B?2LnZhNmK4oCu?= <ali@example.org>\nSubject: Rent\n\nFirst line\n\u202eSecond line\n");

        Assert.Equal(("علي", "ali@example.org", "Rent\n\nFirst line\nSecond line", false), (email.Name, email.Address, email.Words, email.IsAutomatic));
    }

    [Fact]
    public void Who_gives_no_name_is_called_by_their_address() => Assert.Equal("ali@example.org", Read("From: ali@example.org\n\n?").Name);

    [Fact]
    public void Old_Arabic_letters_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] raw = [.. "From: a@example.org\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"u8, .. Encoding.GetEncoding(1256).GetBytes("متى يصل الرد؟")];

        Assert.Equal("متى يصل الرد؟", IncomingEmail.Read(raw).Words);
    }

    [Fact]
    public void Of_HTML_only_the_words_are_kept()
    {
        var email = Read("""
            From: a@example.org
            Subject: S
            Content-Type: text/html; charset=utf-8

            <html><head><style>p{color:red}</style><title>T</title></head><body><p>One &amp; two</p><script>alert(1)</script><div>Three<br>Four<img src="https://track.example/x.gif"></div></body></html>
            """);

        Assert.Equal(["S", "One & two", "Three", "Four"], email.Words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_is_too_long_is_cut_and_says_so()
    {
        var email = Read($"From: {new string('n', 400)} <a@example.org>\nSubject: S\n\n{new string('w', 50_000)}");

        Assert.Equal((20_000, '…', Beneficiary.NameLength), (email.Words.Length, email.Words[^1], email.Name.Length));
    }

    [Fact]
    public void Files_and_photos_within_the_words_are_enclosed_and_what_adorns_a_signature_is_not()
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("", "a@example.org"));
        message.Body = new Multipart("mixed")
        {
            new TextPart("html") { Text = "<p>Look:</p><img src=\"cid:photo\"><img src=\"cid:logo\">" },
            Inline("photo", new byte[20_000]),
            Inline("logo", PngMaker.Plain()[..60]),
            new MimePart("application", "pkcs7-signature") { Content = new MimeContent(new MemoryStream([1])) },
            new MessagePart { Message = new MimeMessage { Subject = "Forwarded", Body = new TextPart("plain") { Text = "?" } } },
            new TextPart("plain") { Text = "notes", ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "notes.txt" } },
        };
        using var raw = new MemoryStream();
        message.WriteTo(raw);

        Assert.Equal(["photo.png", "file", "notes.txt"], IncomingEmail.Read(raw.ToArray()).Enclosures.Select(one => one.Name));
    }

    [Fact]
    public void One_message_has_one_key_and_another_has_another()
    {
        Assert.Equal(Read("From: a@example.org\n\nOne").Key, Read("From: a@example.org\n\nOne").Key);
        Assert.NotEqual(Read("From: a@example.org\n\nOne").Key, Read("From: a@example.org\n\nTwo").Key);
    }

    [Fact]
    public void Whatever_comes_is_read_or_refused_as_no_message()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var raw = Shake256.HashData(BitConverter.GetBytes(i), outputLength: i % 400);
            byte[] content = i % 2 == 0 ? raw : [.. "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"u8, .. raw];
            try
            {
                _ = IncomingEmail.Read(content);
            }
            catch (FormatException)
            {
                // No message.
            }
        }
    }

    private static IncomingEmail Read(string raw) => IncomingEmail.Read(Encoding.UTF8.GetBytes(raw.ReplaceLineEndings("\r\n")));

    private static MimePart Inline(string id, byte[] content) => new("image", "png")
    {
        Content = new MimeContent(new MemoryStream(content)),
        ContentId = id,
        ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = $"{id}.png" },
        ContentTransferEncoding = ContentEncoding.Base64,
    };
}
