using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The page of one move of a case, with the form that makes it.</summary>
public sealed record MovePage<TForm>(CaseView View, TForm Form)
    where TForm : MoveForm;

public static class MovePages
{
    /// <summary>The page on which staff make this move.</summary>
    /// <param name="viewName">Where the move has more than one page; else the view of the action.</param>
    /// <returns>404 when the case does not exist for the user.</returns>
    /// <exception cref="MoveRefusedException">The user cannot make it now.</exception>
    public static async Task<IActionResult> MovePageAsync<TForm>(
        this Controller controller, PortalDb db, CurrentUser user, string number, CaseAction action, TForm form, CancellationToken ct, string? viewName = null)
        where TForm : MoveForm =>
        controller.Page(await CaseView.LoadAsync(db, number, user.Acting, ct), action, form, viewName);

    /// <summary>The page on which applicants make this move on their own request.</summary>
    /// <returns>404 when it is not theirs.</returns>
    /// <exception cref="MoveRefusedException">The user cannot make it now.</exception>
    public static async Task<IActionResult> OwnMovePageAsync<TForm>(
        this Controller controller, PortalDb db, CurrentUser user, string number, CaseAction action, TForm form, CancellationToken ct, string? viewName = null)
        where TForm : MoveForm =>
        controller.Page(await CaseView.LoadOwnAsync(db, number, user.Acting, ct), action, form, viewName);

    private static IActionResult Page<TForm>(this Controller controller, CaseView? view, CaseAction action, TForm form, string? viewName)
        where TForm : MoveForm
    {
        if (view is null)
        {
            return controller.NotFound();
        }

        // A page shown again shows what was posted, the version that was read first with it, so that a change in between is noticed.
        form.Version = view.Version;
        return controller.View(viewName, new MovePage<TForm>(view.For(action), form));
    }
}
