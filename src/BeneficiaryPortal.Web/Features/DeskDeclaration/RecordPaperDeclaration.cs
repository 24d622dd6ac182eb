using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDeclaration;

/// <summary>What came of a paper declaration.</summary>
public enum PaperRecord
{
    Recorded,

    /// <summary>The case does not exist for this user.</summary>
    NoCase,

    /// <summary>The name on the paper is not that of the request.</summary>
    AnotherName,

    /// <summary>The page showed other words than the request has now, in another language for instance.</summary>
    OtherWords,
}

public sealed class RecordPaperDeclaration(PortalDb db, CurrentUser user, IStringLocalizer<DeclarationText> text)
{
    public async Task<PaperRecord> HandleAsync(string number, PaperForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return PaperRecord.NoCase;
        }

        var statement = DeclarationStatement.For(c, text);
        if (!DeclarationStatement.IsNameOf(c, form.SignedName))
        {
            return PaperRecord.AnotherName;
        }

        if (!string.Equals(statement.Hash, form.StatementHash, StringComparison.Ordinal))
        {
            return PaperRecord.OtherWords;
        }

        c.RecordPaperDeclaration(statement.Text, statement.Hash, form.SignedName!, acting);
        await db.SaveChangesAsync(ct);
        return PaperRecord.Recorded;
    }
}
