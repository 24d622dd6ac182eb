using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>The person's own requests, newest first: one command, however many there are.</summary>
public sealed class RequestList(PortalDb db, CurrentUser user)
{
    private const int PageSize = 10;

    public async Task<RequestListPage> HandleAsync(string? after, CancellationToken ct)
    {
        var own = db.Cases.AsNoTracking().OwnedBy(user.Acting);
        var older = string.IsNullOrEmpty(after) ? own : own.Where(c => own.Any(last => last.Number == after && c.Id < last.Id));
        var cards = await older.OrderByDescending(c => c.Id)
            .Take(PageSize + 1)
            .Select(c => new RequestCard(c.Number, c.Kind.Name, c.State, c.OpenedAt, c.SubmittedAt, c.DueOn))
            .ToListAsync(ct);
        var shown = cards.Take(PageSize).ToList();
        return new RequestListPage(shown, cards.Count > PageSize ? shown[^1].Number : null, older == own);
    }
}
