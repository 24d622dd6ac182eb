using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDeclaration;

public sealed class RecordPaperDeclaration(PortalDb db, CurrentUser user, IStringLocalizer<DeclarationText> text)
{
    public async Task<Signature> HandleAsync(string number, PaperForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return Signature.NoSuchRequest;
        }

        var statement = DeclarationStatement.For(c, text);
        if (form.Version == c.Version && statement.WhyNot(c, form.StatementHash, form.SignedName) is { } fault)
        {
            return fault;
        }

        c.RecordPaperDeclaration(statement.Text, statement.Hash, form.SignedName!, acting);
        await db.SaveChangesAsync(ct);
        return Signature.Given;
    }
}
