using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Signing;

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
        if (form.Version == c.Version && statement.WhyNot(c, form.StatementHash, form.SignedName) is { } fault)
        {
            return fault;
        }

        c.SignDeclaration(statement.Text, statement.Hash, form.SignedName!, acting);
        await db.SaveChangesAsync(ct);
        return Signature.Given;
    }
}
