using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common.Presence;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.CaseDesk;

/// <summary>What the desk has at hand beside a case: its contacts, the library (TOL-1..5), the colleague who takes it over.</summary>
public sealed class CaseDeskViewComponent(CaseSurroundingsReading surroundings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseView view)
    {
        var (c, user) = (view.Case, view.User);
        var seesContacts = user.Has(ContactVisibility.Readers);
        var desk = await surroundings.HandleAsync(view, HttpContext.RequestAborted);
        return View(new CaseDeskPage(c, desk.Contacts, desk.HandOvers)
        {
            From = desk.From,
            SeesContacts = seesContacts,
            MayNote = user.Has(ContactVisibility.Receivers) && !c.IsOwn(user),
            MayHandOver = c.WhyNotHandOver(user) is null,
            SeesPerson = seesContacts && !c.IsOwn(user),
        });
    }
}

/// <param name="Case">The case.</param>
/// <param name="Contacts">How many contacts about it the reader may see.</param>
/// <param name="HandOvers">The latest first.</param>
public sealed record CaseDeskPage(SupportCase Case, int Contacts, IReadOnlyList<HandOver> HandOvers)
{
    /// <summary>The visit, call or letter with which it began.</summary>
    public BeganWith? From { get; init; }
    public bool SeesContacts { get; init; }
    public bool SeesPerson { get; init; }
    public bool MayNote { get; init; }
    public bool MayHandOver { get; init; }
}
