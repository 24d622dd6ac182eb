using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>How often a kind of support is given to one person ("once a year unless approved").</summary>
public sealed class Frequency(PortalDb db)
{
    private static readonly CaseAction[] Replies = [CaseAction.ReleaseReply, CaseAction.ReleaseReplyEarly];

    /// <returns>The first day on which this person may ask for this kind again, where that day is still to come; null where nothing stands in the way.</returns>
    public async Task<DateOnly?> HandleAsync(long beneficiaryId, SupportKind kind, DateTime at, CancellationToken ct)
    {
        if (kind.Terms.MonthsBetween is not { } months)
        {
            return null;
        }

        var accepted = await db.Cases
            .Where(c => c.BeneficiaryId == beneficiaryId && c.Kind.Key == kind.Key && c.Decision!.Verdict == Verdict.Accept)
            .SelectMany(c => c.History.Where(e => Replies.Contains(e.Action)).Select(e => (DateTime?)e.At))
            .MaxAsync(ct);
        return accepted is { } last && RiyadhTime.DayOf(last).AddMonths(months) is var day && day > RiyadhTime.DayOf(at) ? day : null;
    }
}
