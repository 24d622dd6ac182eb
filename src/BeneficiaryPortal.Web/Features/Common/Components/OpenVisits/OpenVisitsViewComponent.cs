using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Visits;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Components.OpenVisits;

/// <summary>Who waits and who is with an officer; also since earlier days, for no timer ends a visit (STP-1).</summary>
public sealed class OpenVisitsViewComponent(PortalDb db, CurrentUser user) : ViewComponent
{
    private const int Most = 30;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (acting, ct) = (user.Acting, HttpContext.RequestAborted);
        var open = await db.Contacts.AsNoTracking().VisibleTo(acting).Where(c => c.EndedAt == null).OrderBy(c => c.ArrivedAt).Take(Most).Select(ContactRow.Of).ToListAsync(ct);
        var today = RiyadhTime.DayOf(acting.At);
        var rows = open.OrderBy(row => row.Stage).ThenBy(row => row.ArrivedAt).ToList();
        return View(new OpenVisitsPage(rows, rows.Exists(row => RiyadhTime.DayOf(row.ArrivedAt) != today), await DayCount.OfAsync(db.Contacts.VisibleTo(acting), today, ct)));
    }
}

/// <param name="Rows">Those who wait first, in the order in which they came.</param>
/// <param name="SinceEarlierDays">Whether one of them came before today.</param>
/// <param name="Count">Of today.</param>
public sealed record OpenVisitsPage(IReadOnlyList<ContactRow> Rows, bool SinceEarlierDays, DayCount Count);
