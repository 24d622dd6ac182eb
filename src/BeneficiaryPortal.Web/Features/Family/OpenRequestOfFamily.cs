using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Web.Features.Family;

/// <summary>The request whose household is shown, for its owner or for the desk, while its answers are open.</summary>
internal static class OpenRequestOfFamily
{
    /// <returns>Null when it does not exist for this user, or its kind asks for no household.</returns>
    /// <exception cref="Domain.Cases.MoveRefusedException">Its answers are no longer open.</exception>
    public static async Task<CaseView?> WithOpenFamilyAsync(this PortalDb db, string number, ActingUser by, bool isOwn, CancellationToken ct)
    {
        var found = isOwn ? await CaseView.LoadOwnAsync(db, number, by, ct) : await CaseView.LoadAsync(db, number, by, ct);
        if (found is not { } view || !view.Case.Kind.Terms.Sections().Contains(RequestSection.Family))
        {
            return null;
        }

        view.Case.DemandOpen(view.User);
        return view;
    }
}
