using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>
/// The files are read by the action alone, as they come: nothing binds them first, which would lay them down in clear. The fields before them, with the
/// token, are read before the token is examined. The body may be as large as a case's documents.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StreamsUploadAttribute : Attribute, IAsyncAuthorizationFilter, IResourceFilter, IOrderedFilter
{
    private const long Fields = DocumentLimits.Megabyte;

    // Before the portal's own examination of the token (1000).
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = http.RequestServices.GetRequiredService<DocumentLimits>().MaxBytesPerCase + Fields;
        }

        try
        {
            http.Features.Set(await ArrivingForm.BeginAsync(http.Request, http.RequestAborted));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            context.Result = unreadable is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? TooLarge(context)
                : new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    // Said before the body is read: its length alone is over what a case may hold.
    private static ViewResult TooLarge(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        return new ViewResult
        {
            ViewName = "~/Features/Common/Documents/TooLarge.cshtml",
            StatusCode = StatusCodes.Status413PayloadTooLarge,
            ViewData = new ViewDataDictionary<TooLargePage>(services.GetRequiredService<IModelMetadataProvider>(), context.ModelState)
            {
                Model = new TooLargePage(services.GetRequiredService<DocumentLimits>(), context.HttpContext.Request.Path.ToString()),
            },
        };
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
