using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Validation;
using MimeKit;
using MimeKit.Text;

namespace BeneficiaryPortal.Web.Mailbox;

/// <summary>A file that came with a message.</summary>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Content">Null for what is no file of its own, such as another message.</param>
internal sealed record Enclosure(string Name, MimePart? Content);

/// <summary>What somebody wrote to the association.</summary>
/// <param name="Key">Of the message as the mailbox holds it: the same however often it is read.</param>
/// <param name="Name">As the sender calls themselves.</param>
/// <param name="Address">From which it says to come.</param>
/// <param name="Words">The subject, then what it says.</param>
/// <param name="IsAutomatic">Nobody wrote it: a machine did, or the mail server took it for junk.</param>
internal sealed record IncomingEmail(Guid Key, string Name, string Address, string Words, IReadOnlyList<Enclosure> Enclosures, bool IsAutomatic)
{
    private const int MostWords = 20_000;
    private const int LongestAddress = 254;
    private const string Nameless = "file";

    /// <summary>Pictures in a message that are smaller than this adorn a signature.</summary>
    private const int Adornment = 8 * 1024;

    /// <exception cref="FormatException">That is no message.</exception>
    public static IncomingEmail Read(byte[] raw)
    {
        using var content = new MemoryStream(raw, writable: false);
        var message = MimeMessage.Load(content);
        var address = message.From.Mailboxes.Concat(message.ReplyTo.Mailboxes).FirstOrDefault(box => box.Address.Contains('@', StringComparison.Ordinal));
        var from = Shortened(TypedTextBinder.Clean(address?.Address), LongestAddress);
        var name = OneLine(address?.Name) is { Length: > 0 } called ? called : from;
        return new IncomingEmail(
            new Guid(SHA256.HashData(raw).AsSpan(0, 16), bigEndian: true),
            Shortened(name, Beneficiary.NameLength),
            from,
            WordsOf(message),
            [.. message.BodyParts.Where(part => IsEnclosed(part, message)).Select(part => new Enclosure(NameOf(part), part as MimePart))],
            address is null || IsAutomated(message));
    }

    private static string WordsOf(MimeMessage message)
    {
        var said = message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain : TextOf(message.HtmlBody);
        var words = TypedTextBinder.Clean($"{OneLine(message.Subject)}\n\n{TypedTextBinder.Clean(said)}");
        return words.Length <= MostWords ? words : string.Concat(Shortened(words, MostWords - 1), "…");
    }

    /// <summary>What stands in HTML, without anything that would be loaded or run.</summary>
    private static string TextOf(string? html)
    {
        var text = new StringBuilder();
        using var reader = new StringReader(html ?? "");
        var tokens = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        for (var hidden = 0; tokens.ReadNextToken(out var token);)
        {
            if (token is HtmlTagToken tag)
            {
                var isHidden = tag.Id is HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head;
                hidden += !isHidden || tag.IsEmptyElement ? 0 : tag.IsEndTag ? -Math.Min(hidden, 1) : 1;
                text.Append(tag.Id is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI ? "\n" : "");
            }
            else if (hidden == 0 && token is HtmlDataToken data)
            {
                text.Append(data.Data);
            }
        }

        return text.ToString();
    }

    private static bool IsEnclosed(MimeEntity part, MimeMessage message) => part switch
    {
        TextPart text when !text.IsAttachment => false,
        MimePart { ContentType.MediaSubtype: "pgp-signature" or "pkcs7-signature" or "x-pkcs7-signature" } => false,
        MimePart { IsAttachment: false, ContentId: { Length: > 0 } id } picture => !IsAdornment(picture, id, message),
        _ => true,
    };

    private static bool IsAdornment(MimePart picture, string id, MimeMessage message)
    {
        using var counted = new MemoryStream();
        picture.Content?.DecodeTo(counted);
        return counted.Length < Adornment && message.HtmlBody?.Contains($"cid:{id}", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static string NameOf(MimeEntity part) => part.ContentDisposition?.FileName ?? part.ContentType.Name ?? Nameless;

    // RFC 3834, and what mail servers say of lists, of failures and of junk.
    private static bool IsAutomated(MimeMessage message) =>
        (message.Headers["Auto-Submitted"] is { } submitted && !submitted.Trim().Equals("no", StringComparison.OrdinalIgnoreCase))
        || message.Headers["Precedence"]?.Trim().ToUpperInvariant() is "BULK" or "JUNK" or "LIST"
        || message.Headers["X-Spam-Flag"]?.Trim().Equals("YES", StringComparison.OrdinalIgnoreCase) == true
        || message.Headers["Return-Path"]?.Trim() == "<>"
        || message.Body is MultipartReport;

    private static string OneLine(string? text) => TypedTextBinder.Clean(text).ReplaceLineEndings(" ");

    private static string Shortened(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
