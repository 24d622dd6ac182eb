using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeneficiaryPortal.Web.Features.Documents;

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
            context.Result = new StatusCodeResult((unreadable as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest);
        }
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
