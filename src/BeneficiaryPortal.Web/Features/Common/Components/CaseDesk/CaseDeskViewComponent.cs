using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Components.CaseDesk;

/// <summary>What the desk has at hand beside a case: its contacts, the library (TOL-1..5), the colleague who takes it over.</summary>
public sealed class CaseDeskViewComponent(PortalDb db) : ViewComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync(CaseView view)
    {
        var (c, user, ct) = (view.Case, view.User, HttpContext.RequestAborted);
        var seesContacts = user.Has(ContactVisibility.Readers);
        var contacts = db.Contacts.VisibleTo(user);
        var desk = await db.Cases.AsNoTracking().Where(found => found.Id == c.Id).Select(_ => new
        {
            Contacts = contacts.Count(contact => contact.CaseId == c.Id),
            HandOvers = db.HandOvers.Where(h => h.CaseId == c.Id).OrderByDescending(h => h.Id).Take(Most).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        return View(new CaseDeskPage(c, desk.Contacts, desk.HandOvers)
        {
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
    public bool SeesContacts { get; init; }
    public bool SeesPerson { get; init; }
    public bool MayNote { get; init; }
    public bool MayHandOver { get; init; }
}
