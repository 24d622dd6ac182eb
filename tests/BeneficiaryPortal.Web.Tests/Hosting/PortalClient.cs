using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BeneficiaryPortal.Web.Demo;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>A person with a browser that knows no script: gets pages, fills their forms as rendered, posts them.</summary>
/// <param name="portal">The portal they use.</param>
/// <param name="address">Where it is.</param>
/// <param name="follows">Whether the browser goes on where an answer sends it.</param>
public sealed class PortalClient(WebApplicationFactory<Program> portal, string address = "https://localhost", bool follows = true) : IDisposable
{
    public HttpClient Http { get; } = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = follows });

    public void Dispose() => Http.Dispose();

    public async Task<PortalPage> GetAsync(string path) => await PortalPage.OfAsync(this, await Http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<PortalPage> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await PortalPage.OfAsync(this, await Http.PostAsync(address, content));
    }

    public async Task<PortalPage> PostFilesAsync(Uri address, MultipartFormDataContent content) => await PortalPage.OfAsync(this, await Http.PostAsync(address, content));

    /// <summary>Signs in with the demonstration's password.</summary>
    /// <param name="identifier">A staff user name, or an applicant's national ID.</param>
    public async Task<PortalClient> SignInAsync(string identifier)
    {
        var page = await GetAsync("/sign-in");
        var form = page.FormWith("input[type=password]");
        var typed = form.Element.QuerySelectorAll("input:not([type=hidden])").OfType<IHtmlInputElement>().ToList();
        typed[0].Value = identifier;
        typed.Single(input => input.Type == "password").Value = DemoAccounts.Password;
        var answer = await form.SubmitAsync();
        Assert.True(answer.Document.QuerySelector("input[type=password]") is null, $"{identifier} could not sign in: {answer.Text}");
        return this;
    }

    public async Task<PortalClient> InEnglishAsync()
    {
        await GetAsync("/?lang=en");
        return this;
    }
}

public static class PortalPeople
{
    public static PortalClient Visitor(this PortalFactory portal) => new(portal);

    public static Task<PortalClient> SignedInAsync(this PortalFactory portal, string identifier) => new PortalClient(portal).SignInAsync(identifier);
}

/// <summary>A page as it was answered, after redirects.</summary>
public sealed class PortalPage
{
    private PortalPage(PortalClient client, HttpResponseMessage response, IHtmlDocument document) => (Client, Response, Document) = (client, response, document);

    public PortalClient Client { get; }
    public HttpResponseMessage Response { get; }
    public IHtmlDocument Document { get; }
    public HttpStatusCode Status => Response.StatusCode;
    public Uri Address => Response.RequestMessage!.RequestUri!;
    public string Path => Address.AbsolutePath;
    public string Title => Document.Title ?? "";
    public string Text => Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "";

    public static async Task<PortalPage> OfAsync(PortalClient client, HttpResponseMessage response)
    {
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        // A helper that did not take its tag leaves it standing there.
        Assert.DoesNotContain(document.All, element => element.LocalName.StartsWith("bp-", StringComparison.Ordinal) || element.LocalName.StartsWith("vc:", StringComparison.Ordinal));
        return new PortalPage(client, response, document);
    }

    /// <summary>The form that posts to this path (or, without one, the only form of <c>main</c>).</summary>
    public PortalForm Form(string? action = null)
    {
        var forms = Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .Where(form => action is null || new Uri(Address, form.GetAttribute("action") ?? "").AbsolutePath == action).ToList();
        Assert.True(forms.Count == 1, $"{Path} ({(int)Status}) has {forms.Count} forms that post to {action ?? "anything"}:\n{Text}");
        return new PortalForm(this, forms[0]);
    }

    public PortalForm FormWith(string selector) =>
        new(this, Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(form => form.QuerySelector(selector) is not null));

    /// <summary>A form of the frame around the page, such as sign-out.</summary>
    public PortalForm FormTo(string action) =>
        new(this, Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(form => form.GetAttribute("action") == action));

    /// <summary>What stands in the field of this name.</summary>
    public string ValueOf(string name) => Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        var other => throw new InvalidOperationException($"{Path} has no field {name} to be read, but {other?.LocalName}."),
    };

    public async Task<PortalPage> FollowAsync(string href)
    {
        Assert.True(Document.QuerySelectorAll("a").Any(link => link.GetAttribute("href") == href), $"{Path} has no link to {href}");
        return await Client.GetAsync(href);
    }
}

/// <summary>A file that somebody chooses.</summary>
public sealed record ChosenFile(string Name, byte[] Content);

/// <summary>A form as rendered: what is not on it cannot be filled in.</summary>
public sealed class PortalForm(PortalPage page, IHtmlFormElement element)
{
    public IHtmlFormElement Element { get; } = element;

    public PortalForm Fill(string name, string value)
    {
        var controls = Element.QuerySelectorAll($"[name='{name}']");
        Assert.True(controls.Length > 0, $"{page.Path} has no field {name}; it has {string.Join(", ", Names())}");
        switch (controls[0])
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" }:
                Tick(controls.OfType<IHtmlInputElement>().Where(input => input.Type is "radio" or "checkbox").ToList(), name, value);
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                Assert.Contains(select.Options, option => option.Value == value);
                select.Value = value;
                break;
        }

        return this;
    }

    /// <summary>Ticks every box of this name.</summary>
    public PortalForm TickAll(string name)
    {
        foreach (var box in Element.QuerySelectorAll($"[name='{name}']").OfType<IHtmlInputElement>().Where(input => input.Type == "checkbox"))
        {
            box.IsChecked = true;
        }

        return this;
    }

    /// <summary>What a browser would send, the first button pressed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string? button = null)
    {
        var fields = Element.QuerySelectorAll("input, textarea, select").SelectMany(Sent).ToList();
        var pressed = Element.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => button is null || b.Value == button);
        if (pressed is { Name.Length: > 0 })
        {
            fields.Add(new(pressed.Name, pressed.Value ?? ""));
        }

        return fields;
    }

    public Uri Target => new(page.Address, Element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery);

    public Task<PortalPage> SubmitAsync(string? button = null)
    {
        if (string.Equals(Element.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', Fields(button).Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return page.Client.GetAsync($"{Target.AbsolutePath}?{query}");
        }

        return page.Client.PostAsync(Target, Fields(button));
    }

    /// <summary>Sends the form with these files chosen, its parts in the order of the page.</summary>
    public async Task<PortalPage> SubmitFilesAsync(params ChosenFile[] files)
    {
        Assert.Equal("multipart/form-data", Element.GetAttribute("enctype"));
        using var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        foreach (var control in Element.QuerySelectorAll("input, textarea, select"))
        {
            if (control is IHtmlInputElement { Type: "file" } input)
            {
                AddFiles(content, input.Name!, files);
                continue;
            }

            foreach (var (name, value) in Sent(control))
            {
                content.Add(new StringContent(value), $"\"{name}\"");
            }
        }

        return await page.Client.PostFilesAsync(Target, content);
    }

    // A browser names no file where none is chosen.
    private static void AddFiles(MultipartFormDataContent content, string field, IReadOnlyList<ChosenFile> files)
    {
        foreach (var file in files.DefaultIfEmpty(new ChosenFile("", [])))
        {
            var part = new ByteArrayContent(file.Content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{file.Name}\"");
            part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
            content.Add(part);
        }
    }

    private IEnumerable<string> Names() => Element.QuerySelectorAll("[name]").Select(control => control.GetAttribute("name")!).Distinct();

    private static void Tick(List<IHtmlInputElement> choices, string name, string value)
    {
        var wanted = choices.SingleOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase));
        Assert.True(wanted is not null, $"{name} has no choice {value}; it has {string.Join(", ", choices.Select(choice => choice.Value))}");
        wanted.IsChecked = true;
        foreach (var other in choices.Where(choice => choice != wanted && choice.Type == "radio"))
        {
            other.IsChecked = false;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(AngleSharp.Dom.IElement control) => control switch
    {
        IHtmlInputElement { Name: null or "" } => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        IHtmlSelectElement select => [new(select.Name!, select.Value ?? "")],
        _ => [],
    };
}
