using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.NextActions;

/// <summary>What must happen next, by whom, by when; and what this reader can do about it. Never empty.</summary>
public sealed class NextActionsViewComponent : ViewComponent
{
    /// <summary>Moves that are made by their button alone, without a page to fill in.</summary>
    private static readonly HashSet<CaseAction> AtOnce = [CaseAction.TakeUp, CaseAction.ReleaseReply];

    public IViewComponentResult Invoke(CaseView view)
    {
        var today = RiyadhTime.DayOf(view.User.At);
        return View(new NextActionsPage(
            view,
            [.. view.Moves.Where(action => AtOnce.Contains(action))],
            [.. view.Moves.Where(action => !AtOnce.Contains(action))],
            IsLate: !view.Case.IsEnded && view.Case.DueOn < today)
        {
            Answers = view.Case.WhyNotAnswer(view.User) is null ? CasePaths.DeskAnswers(view.Number) : null,
            Documents = view.Case.WhyNotAnswer(view.User) is null && view.Case.AskedDocuments().Count > 0 ? CasePaths.Documents(view.Number, own: false) : null,
            Checks = view.Case.WhyNot(CaseAction.ConfirmVerification, view.User) == MoveRefusal.ChecksMissing ? CasePaths.For(CaseAction.ConfirmVerification, view.Number) : null,
        });
    }
}

public sealed record NextActionsPage(CaseView View, IReadOnlyList<CaseAction> AtOnce, IReadOnlyList<CaseAction> WithPage, bool IsLate)
{
    /// <summary>Where the answers are completed, while they are open to this reader.</summary>
    public string? Answers { get; init; }

    /// <summary>Where documents are brought together, while they are open to this reader.</summary>
    public string? Documents { get; init; }

    /// <summary>Where documents are compared with the data, while this reader is to do that.</summary>
    public string? Checks { get; init; }
}
