using System.Globalization;
using BeneficiaryPortal.Web.Configuration;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Structured logging: levels from the section <c>Serilog</c>, to the console and to a file a day in <c>Logging:Folder</c> (empty: no file).</summary>
public static class PortalLogging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const int DaysKept = 400;

    public static WebApplicationBuilder AddPortalLogging(this WebApplicationBuilder builder)
    {
        var format = new MaskedText(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture));
        var logging = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // A refused command reaches whoever sent it as an exception, and the log once, if nobody expected it.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(format);
        if (Folder(builder) is { Length: > 0 } folder)
        {
            logging.WriteTo.File(format, Path.Combine(folder, "portal-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept, shared: true);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logging.CreateLogger(), dispose: true);
        return builder;
    }

    private static string Folder(WebApplicationBuilder builder) =>
        builder.Configuration["Logging:Folder"] is not { } folder ? Path.Combine(InstallFolder.Of(builder.Environment.ContentRootPath), "var", "logs")
        : folder.Length == 0 ? ""
        : Path.GetFullPath(folder, builder.Environment.ContentRootPath);
}
