using System.Diagnostics;
using BeneficiaryPortal.Web.Features.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Errors;

/// <summary>Every answer that is not a page becomes one here, in plain words and with a way forward.</summary>
[AllowAnonymous]
public sealed class ErrorsController(KeptForms keptForms) : Controller
{
    [HttpGet("/errors/{status:int}")]
    public async Task<IActionResult> Index(int status, CancellationToken ct)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked)
        {
            return NotFound();
        }

        var page = await StatusPage.OfAsync(Request, asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString, ct);
        return status switch
        {
            StatusCodes.Status400BadRequest => View(HttpContext.Items.ContainsKey(NoteAntiforgeryRefusal.Item) ? "Expired" : "Refused", page),
            StatusCodes.Status401Unauthorized => View("SignedOut", new SignedOutPage(page, await keptForms.SealAsync(Request, page.ReturnTo, ct))),
            StatusCodes.Status403Forbidden => View("Forbidden", page),
            StatusCodes.Status404NotFound => View("NotFound", page),
            StatusCodes.Status409Conflict => View("Conflict", page),
            StatusCodes.Status429TooManyRequests => View("TooMany", page),
            < 500 => View("Refused", page),
            _ => View("Unexpected", page with { Reference = Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier }),
        };
    }
}
