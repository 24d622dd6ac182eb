using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.CaseFile;

/// <summary>A message about a case, without its words.</summary>
public sealed record CaseMessageRow(MessageKind Kind, MessageWay Way, string? Recipient, MessageState State, DateTime AddedAt, DateTime? SentAt);

/// <summary>What the beneficiary was told about a case, newest first.</summary>
public sealed class CaseMessagesViewComponent(PortalDb db) : ViewComponent
{
    public const int Most = 30;

    public async Task<IViewComponentResult> InvokeAsync(long caseId) => View(
        await db.Messages.AsNoTracking().Where(m => m.CaseId == caseId)
            .OrderByDescending(m => m.AddedAt).ThenByDescending(m => m.Way)
            .Select(m => new CaseMessageRow(m.Kind, m.Way, m.Recipient, m.State, m.AddedAt, m.SentAt))
            .Take(Most)
            .ToListAsync(HttpContext.RequestAborted));
}
