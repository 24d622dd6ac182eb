using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>The request whose documents are shown, for its owner or for the desk, while its documents are open.</summary>
internal static class OpenRequestOfDocuments
{
    public static IQueryable<SupportCase> CasesOf(this PortalDb db, ActingUser by, bool isOwn) => isOwn ? db.Cases.OwnedBy(by) : db.Cases.VisibleTo(by);

    /// <returns>Null when it does not exist for this user, or it asks for no documents.</returns>
    /// <exception cref="MoveRefusedException">Its documents are no longer open.</exception>
    public static async Task<CaseView?> WithOpenDocumentsAsync(this PortalDb db, string number, ActingUser by, bool isOwn, CancellationToken ct)
    {
        var found = isOwn ? await CaseView.LoadOwnAsync(db, number, by, ct) : await CaseView.LoadAsync(db, number, by, ct);
        if (found is not { } view || view.Case.AskedDocuments().Count == 0)
        {
            return null;
        }

        view.Case.DemandOpen(view.User);
        return view;
    }
}
