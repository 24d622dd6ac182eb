using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>How staff move a case: found for the user, held at the version of the page, moved by one verb, saved.</summary>
public static class CaseMoves
{
    /// <returns>False when the case does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">The case refuses the move.</exception>
    public static async Task<bool> MoveAsync(
        this PortalDb db, ActingUser user, string number, MoveForm form, Action<SupportCase, ActingUser> verb, CancellationToken ct)
    {
        if (await db.ToMoveAsync(number, form.Version, user, ct) is not { } c)
        {
            return false;
        }

        verb(c, user);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Back to the case, which says what was done in the words of its history.</summary>
    public static RedirectResult Moved(this Controller controller, string number, CaseAction action, IStringLocalizer<TimelineText> text)
    {
        controller.TempData.SayDone(text.Label(action));
        return controller.Redirect(CasePaths.Case(number));
    }
}
