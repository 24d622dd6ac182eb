using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace BeneficiaryPortal.Web.Security;

/// <summary>
/// The last line of defence: no message of ours carries personal data, but a database may name the value it refuses.
/// Whatever looks like an identity, a mobile number, an IBAN or an e-mail address leaves the log as dots.
/// </summary>
internal sealed partial class MaskedText(ITextFormatter inner) : ITextFormatter
{
    private const string Dots = "••••";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var plain = new StringWriter();
        inner.Format(logEvent, plain);
        output.Write(Of(plain.ToString()));
    }

    public static string Of(string text) => Personal().Replace(text, Dots);

    [GeneratedRegex(
        @"(?<![0-9A-Za-z.:-])(?:[12][0-9]{9}|(?:\+|00)?9665[0-9]{8}|05[0-9]{8}|SA[0-9]{22})(?![0-9A-Za-z])|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{2,}",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Personal();
}
