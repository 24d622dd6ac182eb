using System.Buffers.Text;
using System.Text;

namespace BeneficiaryPortal.Web.Documents.Inspection;

internal enum PdfToken
{
    End,
    Name,
    Number,
    Keyword,
    Text,
    Bracket,
}

/// <summary>The tokens of a PDF outside its streams. It never fails: what it cannot read it passes over.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> _content = content;

    public int Position { get; set; }

    /// <summary>The last name, its <c>#xx</c> decoded, or the last keyword.</summary>
    public string Word { get; private set; } = "";

    public long Value { get; private set; }

    public PdfToken Next()
    {
        SkipSpaceAndComments();
        if (Position >= _content.Length)
        {
            return PdfToken.End;
        }

        switch (_content[Position])
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                SkipText();
                return PdfToken.Text;
            case (byte)'<' when Position + 1 >= _content.Length || _content[Position + 1] != '<':
                SkipHexText();
                return PdfToken.Text;
            case (byte)'<':
                Position += 2;
                return PdfToken.Bracket;
            case (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)')':
                Position++;
                return PdfToken.Bracket;
            default:
                return ReadRegular();
        }
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) => !IsSpace(value) && "()<>[]{}/%"u8.IndexOf(value) < 0;

    private void SkipSpaceAndComments()
    {
        while (Position < _content.Length)
        {
            if (_content[Position] == '%')
            {
                var length = _content[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = length < 0 ? _content.Length : Position + length;
            }
            else if (IsSpace(_content[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private PdfToken ReadName()
    {
        var name = new StringBuilder();
        for (Position++; Position < _content.Length && IsRegular(_content[Position]); Position++)
        {
            var value = _content[Position];
            if (value == '#' && Position + 2 < _content.Length && Utf8Parser.TryParse(_content.Slice(Position + 1, 2), out byte escaped, out var read, 'X') && read == 2)
            {
                value = escaped;
                Position += 2;
            }

            name.Append((char)value);
        }

        Word = name.ToString();
        return PdfToken.Name;
    }

    private PdfToken ReadRegular()
    {
        var start = Position;
        while (Position < _content.Length && IsRegular(_content[Position]))
        {
            Position++;
        }

        var word = _content[start..Position];
        if (Utf8Parser.TryParse(word, out long value, out var read) && read == word.Length)
        {
            Value = value;
            return PdfToken.Number;
        }

        Word = word.Length <= 16 ? Encoding.Latin1.GetString(word) : "";
        return PdfToken.Keyword;
    }

    private void SkipText()
    {
        var depth = 0;
        for (; Position < _content.Length; Position++)
        {
            switch (_content[Position])
            {
                case (byte)'\\':
                    Position++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    Position++;
                    return;
            }
        }
    }

    private void SkipHexText()
    {
        var length = _content[Position..].IndexOf((byte)'>');
        Position = length < 0 ? _content.Length : Position + length + 1;
    }
}
