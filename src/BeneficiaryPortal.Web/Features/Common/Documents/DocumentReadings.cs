using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>Writes down who looked at a file page by page, which is one reading.</summary>
internal static class DocumentReadings
{
    private static readonly TimeSpan OneReading = TimeSpan.FromMinutes(10);

    /// <summary>Keeps the reading, unless its reader began it within the last ten minutes.</summary>
    public static async Task NoteReadingAsync(this PortalDb db, DocumentView reading, CancellationToken ct)
    {
        var since = reading.At - OneReading;
        var begun = db.DocumentViews.Where(view => view.CaseId == reading.CaseId && view.ContactId == reading.ContactId && view.DocumentId == reading.DocumentId);
        if (!await begun.AnyAsync(view => view.ById == reading.ById && view.At > since, ct))
        {
            db.DocumentViews.Add(reading);
            await db.SaveChangesAsync(ct);
        }
    }
}
