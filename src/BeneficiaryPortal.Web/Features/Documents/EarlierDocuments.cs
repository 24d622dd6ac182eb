using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Documents;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>A document that was found good in an earlier request and would still be good today.</summary>
/// <param name="Number">Of that request.</param>
/// <param name="Files">Its files.</param>
/// <param name="ValidUntil">Its last day, where it bears one.</param>
public sealed record EarlierDocument(string Number, IReadOnlyList<CaseDocument> Files, DateOnly? ValidUntil);

/// <summary>Nobody brings the same document twice (OBJ-1): what is still valid is offered again.</summary>
public sealed class EarlierDocuments(PortalDb db)
{
    private const int LastRequests = 10;

    /// <returns>Null when there is none, or the slot holds a file already.</returns>
    public async Task<EarlierDocument?> HandleAsync(SupportCase c, DocumentSlot slot, ActingUser by, bool isOwn, CancellationToken ct)
    {
        if (slot.Held.Count > 0)
        {
            return null;
        }

        var key = slot.Required.Key;
        var earlier = await db.CasesOf(by, isOwn).AsNoTracking()
            .Where(other => other.BeneficiaryId == c.BeneficiaryId && other.Id != c.Id && other.SubmittedAt != null && other.Checks.Any(check => check.Slot == key))
            .OrderByDescending(other => other.Id)
            .Take(LastRequests)
            .Select(other => new { other.Number, Documents = other.Documents.ToList(), Checks = other.Checks.ToList() })
            .AsSplitQuery()
            .ToListAsync(ct);
        var today = RiyadhTime.DayOf(by.At);
        foreach (var other in earlier)
        {
            var check = other.Checks.Where(check => check.Slot == key).MaxBy(check => check.Sequence);
            var files = other.Documents.Where(document => document.IsHeld && document.Slot == key).OrderBy(document => document.Id).ToList();
            if (files.Count > 0 && !files.Exists(file => file.AwaitsScan) && check?.StillServes(slot.Required, today) == true)
            {
                return new EarlierDocument(other.Number, files, check.ValidUntil);
            }
        }

        return null;
    }
}
