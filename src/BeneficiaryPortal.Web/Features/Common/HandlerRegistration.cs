namespace BeneficiaryPortal.Web.Features.Common;

public static class HandlerRegistration
{
    /// <summary>A handler is a class of a feature with a method <c>HandleAsync</c>; it lives as long as the request.</summary>
    public static IServiceCollection AddHandlers(this IServiceCollection services)
    {
        var handlers = typeof(HandlerRegistration).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true)
            .Where(type => type.GetMethod("HandleAsync") is not null);
        foreach (var handler in handlers)
        {
            services.AddScoped(handler);
        }

        return services;
    }
}
