using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Signing;

/// <summary>What became of a signature.</summary>
public enum Signature
{
    NoSuchRequest,

    /// <summary>The typed name is not the one on the request.</summary>
    OtherName,

    /// <summary>The words are no longer those that were read: the language was changed in between.</summary>
    OtherWords,
    Given,
}

/// <summary>Stores the words that were signed, their hash, the name, and when (STP-4).</summary>
public sealed class SignDeclaration(PortalDb db, CurrentUser user, IStringLocalizer<DeclarationText> text)
{
    public async Task<Signature> HandleAsync(string number, SignForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.OwnToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return Signature.NoSuchRequest;
        }

        var statement = DeclarationStatement.For(c, text);
        if (!string.Equals(statement.Hash, form.StatementHash, StringComparison.Ordinal) && form.Version == c.Version)
        {
            return Signature.OtherWords;
        }

        if (!DeclarationStatement.IsNameOf(c, form.SignedName))
        {
            return Signature.OtherName;
        }

        c.SignDeclaration(statement.Text, statement.Hash, form.SignedName!, acting);
        await db.SaveChangesAsync(ct);
        return Signature.Given;
    }
}
