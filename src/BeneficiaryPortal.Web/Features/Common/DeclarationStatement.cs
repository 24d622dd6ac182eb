using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The applicant's statement that the data is true and theirs to answer for (STP-4), in the reader's language: shown, signed and stored word for word.</summary>
public sealed record DeclarationStatement(string Text)
{
    // Unicode isolates: the stored words stand by themselves and still must not turn their names and numbers around.
    private const char NameBegins = '\u2068';
    private const char CodeBegins = '\u2066';
    private const char Ends = '\u2069';

    /// <summary>SHA-256 of the words, in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>What this request has its applicant declare, under the policy of the request.</summary>
    public static DeclarationStatement For(SupportCase c, IStringLocalizer<DeclarationText> text) => new(text[
        c.Policy.Terms.Declaration == DeclarationVerb.Sign ? "Statement.Sign" : "Statement.DirectTo",
        $"{NameBegins}{c.Answers.FullName}{Ends}",
        $"{CodeBegins}{Mask.NationalId(c.Answers.NationalId)}{Ends}",
        $"{CodeBegins}{c.Number}{Ends}"].Value);

    /// <summary>Whether this is the name on the request, however its letters are written.</summary>
    public static bool IsNameOf(SupportCase c, string? signedName) =>
        ArabicText.Normalize(signedName) is { Length: > 0 } name && string.Equals(name, ArabicText.Normalize(c.Answers.FullName), StringComparison.Ordinal);
}
