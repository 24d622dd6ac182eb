using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>The files that are chosen; they are read as they arrive, never bound.</summary>
public sealed class UploadForm
{
    public string? Files { get; set; }
}

/// <param name="Action">Where the files are sent.</param>
/// <param name="Back">Where whoever changes their mind goes.</param>
/// <param name="Limits">How large files may be.</param>
public sealed record UploadBox(string Action, string Back, DocumentLimits Limits)
{
    public UploadForm Form { get; } = new();
}

/// <param name="Limits">What one file may be, and what a case may hold.</param>
/// <param name="Back">Where the files were meant for.</param>
public sealed record TooLargePage(DocumentLimits Limits, string Back);

/// <summary>Takes the files of an upload in, one by one as they arrive.</summary>
internal static class Uploads
{
    private const string ByScript = "X-Upload";

    /// <param name="controller">Whose action streams the upload; what was refused becomes an error of its form.</param>
    /// <param name="text">The words.</param>
    /// <param name="take">Takes one file in; says why it was refused.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were taken; null when the request is no such form.</returns>
    public static async Task<int?> TakeInAsync(this Controller controller, IStringLocalizer<DocumentsText> text, Func<ArrivingFile, Task<DocumentRefusal?>> take, CancellationToken ct)
    {
        if (controller.HttpContext.Features.Get<ArrivingForm>() is not { } arriving)
        {
            return null;
        }

        var (added, refused) = (0, new List<string>());
        try
        {
            await foreach (var file in arriving.FilesAsync(ct))
            {
                if (await take(file) is { } reason)
                {
                    refused.Add(text["Upload.Refused", SafeName.Of(file.Name).Stem, text.Label(reason)]);
                }
                else
                {
                    added++;
                }
            }
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            refused.Add(text.Label(DocumentRefusal.TooLarge));
        }

        if (added == 0 || refused.Count > 0)
        {
            controller.ModelState.AddModelError("Form.Files", refused.Count == 0 ? text["Upload.NothingChosen"] : string.Join('\n', refused));
        }

        return added;
    }

    /// <summary>Everything was taken: on with the next page, which says so.</summary>
    public static IActionResult Uploaded(this Controller controller, string done, string next)
    {
        controller.TempData.SayDone(done);
        if (!controller.Request.Headers.ContainsKey(ByScript))
        {
            return controller.Redirect(next);
        }

        // A script would follow the redirect itself, and the page that says what was done would be shown to nobody.
        controller.Response.Headers.Location = next;
        return controller.NoContent();
    }
}
