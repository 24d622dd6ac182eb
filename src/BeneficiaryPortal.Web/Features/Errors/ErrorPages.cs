using BeneficiaryPortal.Web.Features.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Errors;

/// <summary>Turns every empty answer from 400 up, and every exception, into a page. After localisation, before routing.</summary>
public static class ErrorPages
{
    public static IApplicationBuilder UsePortalErrorPages(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(ShowPageAsync);
        return app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // Left empty, so that the status page outside writes it.
            ExceptionHandler = context =>
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return Task.CompletedTask;
            },
        });
    }

    // As UseStatusCodePagesWithReExecute, but always by GET: a refused POST must not be refused again on the way to its error page.
    private static async Task ShowPageAsync(StatusCodeContext failed)
    {
        var context = failed.HttpContext;
        var request = context.Request;
        var (method, path, query) = (request.Method, request.Path, request.QueryString);
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPathBase = request.PathBase.Value ?? "",
            OriginalPath = path.Value ?? "",
            OriginalQueryString = query.HasValue ? query.Value : null,
            Endpoint = context.GetEndpoint(),
            RouteValues = context.Features.Get<Microsoft.AspNetCore.Http.Features.IRouteValuesFeature>()?.RouteValues,
        });
        context.SetEndpoint(null);
        request.RouteValues = [];
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, $"/errors/{context.Response.StatusCode}", QueryString.Empty);
        try
        {
            await failed.Next(context);
            await SayAtLeastAsync(context);
        }
        finally
        {
            (request.Method, request.Path, request.QueryString) = (method, path, query);
            context.Features.Set<IStatusCodeReExecuteFeature>(null);
        }
    }

    // The error page itself may fail, with the database that the layout asks for the association's name.
    private static Task SayAtLeastAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        var text = context.RequestServices.GetRequiredService<IStringLocalizer<StatusText>>();
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync($"{text["Unexpected.Title"]}\n{text["Unexpected.Explain"]}\n");
    }
}
