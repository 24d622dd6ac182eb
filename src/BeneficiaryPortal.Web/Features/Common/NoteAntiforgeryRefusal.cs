using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Remembers why a request was refused with 400: a page left open too long deserves other words than a malformed one.</summary>
public sealed class NoteAntiforgeryRefusal : IAlwaysRunResultFilter
{
    internal const string Item = "antiforgery-refused";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Item] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
