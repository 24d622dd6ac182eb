using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What became of a signature under the declaration.</summary>
public enum Signature
{
    Given,
    NoSuchRequest,

    /// <summary>The name is not the one on the request.</summary>
    OtherName,

    /// <summary>The words are no longer those that were read: the language was changed in between.</summary>
    OtherWords,
}

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
        $"{NameBegins}{c.Answers.Identity!.FullName}{Ends}",
        $"{CodeBegins}{Mask.NationalId(c.Answers.Identity.NationalId)}{Ends}",
        $"{CodeBegins}{c.Number}{Ends}"].Value);

    /// <summary>Why this request cannot be signed so, or null.</summary>
    /// <param name="readHash">Of the words that the page showed: those are the words that are stored.</param>
    public Signature? WhyNot(SupportCase c, string? readHash, string? signedName) =>
        !IsNameOf(c, signedName) ? Signature.OtherName
        : !string.Equals(Hash, readHash, StringComparison.Ordinal) ? Signature.OtherWords
        : null;

    // However its letters are written.
    private static bool IsNameOf(SupportCase c, string? signedName) =>
        ArabicText.Normalize(signedName) is { Length: > 0 } name && string.Equals(name, ArabicText.Normalize(c.Answers.Identity!.FullName), StringComparison.Ordinal);
}
