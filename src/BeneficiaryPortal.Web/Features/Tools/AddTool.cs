using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Tools;

/// <summary>Adds an edition: a PDF that has gone the same way as every other document.</summary>
public sealed class AddTool(PortalDb db, CurrentUser user, DocumentIntake intake, DocumentStore store)
{
    /// <returns>Why the file is not taken, as the key of a text; null when it is.</returns>
    public async Task<string?> HandleAsync(Tool tool, AddToolForm form, CancellationToken ct)
    {
        await using var content = form.File!.OpenReadStream();
        var result = await intake.ReceiveAsync(content, form.File.FileName, new DocumentQuota(Files: 1, intake.Limits.MaxBytes), ct);
        if (result is not AcceptedDocument accepted)
        {
            return $"{nameof(DocumentRefusal)}.{((RefusedDocument)result).Reason}";
        }

        if (accepted.Kind != DocumentKind.Pdf || accepted.State != DocumentState.Clean)
        {
            await store.DeleteAsync(accepted.StoredName, ct);
            return accepted.Kind == DocumentKind.Pdf ? "Add.NotScanned" : $"{nameof(DocumentRefusal)}.{DocumentRefusal.WrongType}";
        }

        var file = new ToolFile(accepted.StoredName, accepted.Sha256, accepted.Size, accepted.Pages);
        db.ToolVersions.Add(new ToolVersion(tool, form.Label!, form.InForceFrom!.Date!.Value, file, user.Acting));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
