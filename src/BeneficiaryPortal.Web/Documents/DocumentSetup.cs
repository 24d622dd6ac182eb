using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Inspection;
using BeneficiaryPortal.Web.Documents.Scanning;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web.Documents;

public static class DocumentSetup
{
    public static WebApplicationBuilder AddPortalDocuments(this WebApplicationBuilder builder)
    {
        var settings = DocumentSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Limits);
        builder.Services.AddSingleton<DocumentTools>();
        builder.Services.AddSingleton<Quarantine>();
        builder.Services.AddSingleton<Clamd>();
        builder.Services.AddSingleton(services => new Sandbox(services.GetRequiredService<DocumentTools>(), settings.Limits, new SandboxLimits()));
        builder.Services.AddSingleton<DocumentInspector>();
        builder.Services.AddSingleton<DocumentCleaner>();
        builder.Services.AddSingleton<DocumentStore>();
        builder.Services.AddSingleton(services => new PdfPages(
            services.GetRequiredService<Quarantine>(), services.GetRequiredService<Sandbox>(), services.GetRequiredService<DocumentTools>(), services.GetRequiredService<DocumentInspector>()));
        builder.Services.AddSingleton(services => new DocumentIntake(
            settings,
            services.GetRequiredService<Quarantine>(),
            services.GetRequiredService<DocumentInspector>(),
            services.GetRequiredService<Clamd>(),
            services.GetRequiredService<DocumentCleaner>(),
            services.GetRequiredService<DocumentStore>()));
        builder.Services.AddHostedService<DocumentPreparation>();
        return builder;
    }
}
