using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Errors;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

/// <summary>The pages' own pipeline without accounts or a database, with one page that holds every part.</summary>
public sealed class SpecimenHost : IAsyncLifetime
{
    public const string Nonce = "nonce-of-this-answer";

    private WebApplication _app = null!;

    public Received Received => _app.Services.GetRequiredService<Received>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.AddPortalPages();
        builder.Services.AddControllersWithViews()
            .AddApplicationPart(typeof(ErrorsController).Assembly)
            .AddApplicationPart(typeof(SpecimenController).Assembly);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Received>();
        builder.Services.AddValidatorsOf(typeof(SpecimenHost).Assembly);
        builder.Services.AddAuthorization();
        _app = builder.Build();
        _app.UsePortalLocalisation();
        _app.Use((context, next) =>
        {
            context.Items[CspNonce.Item] = Nonce;
            return next(context);
        });
        _app.UsePortalErrorPages();
        _app.UseRouting();
        _app.UseAuthorization();
        _app.MapControllers();
        await _app.StartAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public SpecimenReader Reader(string? language = null) => new(_app.GetTestServer(), language);
}

/// <summary>One browser: it keeps its cookies and follows nothing by itself.</summary>
public sealed class SpecimenReader : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();

    public SpecimenReader(TestServer server, string? language)
    {
        _client = new HttpClient(new CookieKeeper(server.CreateHandler(), _cookies)) { BaseAddress = server.BaseAddress };
        if (language is not null)
        {
            _cookies.Add(server.BaseAddress, new Cookie(".AspNetCore.Culture", Uri.EscapeDataString($"c={language}|uic={language}")));
        }
    }

    public void Dispose() => _client.Dispose();

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address) => _client.SendAsync(new HttpRequestMessage(method, address));

    public async Task<IHtmlDocument> GetAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        return await ReadAsync(response);
    }

    /// <summary>Fills the specimen form as rendered and sends it.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SubmitAsync(params (string Name, string Value)[] answers)
    {
        var page = await GetAsync("/specimen");
        List<KeyValuePair<string, string>> fields = [.. page.QuerySelectorAll("form[method=post] input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(hidden => KeyValuePair.Create(hidden.Name!, hidden.Value))];
        fields.AddRange(answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value)));
        return await PostAsync("/specimen", fields);
    }

    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), content);
        return (response.StatusCode, await ReadAsync(response));
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    private sealed class CookieKeeper(HttpMessageHandler inner, CookieContainer cookies) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}
