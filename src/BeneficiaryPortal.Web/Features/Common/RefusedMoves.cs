using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>A refused move and a lost race become one page that says what happened and keeps what was typed.</summary>
internal sealed class RefusedMoves(IStringLocalizer<CaseText> text, IModelMetadataProvider metadata) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (ReasonFor(context.Exception) is not { } reason)
        {
            return;
        }

        var request = context.HttpContext.Request;
        var page = await StatusPage.OfAsync(request, CaseOf(request.Path), context.HttpContext.RequestAborted) with
        {
            Reason = reason,
            IsOvertaken = context.Exception is not (MoveRefusedException { Refusal: not MoveRefusal.NotInThisState } or ContactRefusedException { Refusal: not (ContactRefusal.NotWaiting or ContactRefusal.NotUnderWay or ContactRefusal.NoCallBackDue) }),
        };
        context.Result = new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = page },
        };
        context.ExceptionHandled = true;
    }

    private string? ReasonFor(Exception exception) => exception switch
    {
        MoveRefusedException refused => text.Label(refused.Refusal),
        ContactRefusedException refused => text.Label(refused.Refusal),
        DbUpdateException failure when failure.IsLostRace() => text.Label(MoveRefusal.NotInThisState),
        _ => null,
    };

    /// <summary>The case that the move was made on: its page, above the page of the move.</summary>
    private static string CaseOf(PathString path) => path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var list, var number, ..] => $"/{list}/{number}",
        _ => "/",
    };
}
