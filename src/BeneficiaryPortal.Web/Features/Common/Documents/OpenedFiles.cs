using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>How a file is answered to whoever may see it: as an attachment or a picture, under the policy for foreign content; a page of a PDF as a picture.</summary>
internal static class OpenedFiles
{
    /// <param name="controller">Which answers.</param>
    /// <param name="store">Where it lies.</param>
    /// <param name="file">The file.</param>
    /// <param name="back">Where its reader came from.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IActionResult> OpenAsync(this Controller controller, DocumentStore store, KeptFile file, string back, CancellationToken ct)
    {
        if (file.AwaitsScan)
        {
            return controller.View("~/Features/Common/Documents/AwaitsScan.cshtml", new UnscannedPage(back));
        }

        StoredDocument stored;
        try
        {
            stored = await store.OpenAsync(file.StoredName, ct);
        }
        catch (FileNotFoundException)
        {
            return controller.NotFound();
        }

        ForeignContent.Mark(controller.HttpContext);
        var isShown = controller.Request.Query.ContainsKey("view") && stored.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return isShown ? controller.File(stored.Content, stored.ContentType) : controller.File(stored.Content, stored.ContentType, stored.DisplayName);
    }

    /// <summary>Whether this is a page of a PDF that was scanned and has so many.</summary>
    public static bool HasPage(this KeptFile file, int page) => !file.AwaitsScan && file.ContentType == DocumentKind.Pdf.ContentType() && page >= 1 && page <= file.Pages;

    /// <param name="controller">Which answers.</param>
    /// <param name="store">Where it lies.</param>
    /// <param name="pages">Which draws.</param>
    /// <param name="file">A PDF that was scanned.</param>
    /// <param name="page">From 1.</param>
    /// <param name="undrawn">What is said when it cannot be drawn.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IActionResult> PageAsync(this Controller controller, DocumentStore store, PdfPages pages, KeptFile file, int page, UndrawnPage undrawn, CancellationToken ct)
    {
        if (await DrawnAsync(store, pages, file, page, ct) is { } picture)
        {
            ForeignContent.Mark(controller.HttpContext);
            return controller.File(picture, "image/png");
        }

        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View("~/Features/Common/Documents/Undrawn.cshtml", undrawn);
    }

    private static async Task<byte[]?> DrawnAsync(DocumentStore store, PdfPages pages, KeptFile file, int page, CancellationToken ct)
    {
        try
        {
            await using var stored = await store.OpenAsync(file.StoredName, ct);
            return await pages.DrawAsync(stored, page, ct);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>A document that cannot be opened yet.</summary>
public sealed record UnscannedPage(string Back);

/// <param name="Page">Of the PDF, which could not be drawn.</param>
/// <param name="File">Where the whole document is downloaded.</param>
/// <param name="Back">Where its reader came from.</param>
public sealed record UndrawnPage(int Page, string File, string Back);
