using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Web.Demo;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>Somebody at the portal whose browser knows no script: follows links, fills in what is on the page, presses its buttons.</summary>
internal sealed class Walker : IAsyncDisposable
{
    private readonly IBrowserContext _browser;
    private readonly IPage _page;
    private readonly PageWatch _watch;
    private readonly Looks _looks;
    private readonly string _name;
    private readonly string _language;
    private IResponse? _answer;

    private Walker(IBrowserContext browser, IPage page, string home, Looks looks, string name, string language)
    {
        (_browser, _page, _looks, _name, _language) = (browser, page, looks, name, language);
        _watch = new PageWatch(page, home);
        page.Response += (_, response) => _answer = response.Request.IsNavigationRequest && response.Frame == page.MainFrame ? response : _answer;
    }

    public int Status => _answer!.Status;
    public string Path => new Uri(_page.Url).AbsolutePath;

    /// <summary>Opens a browser at the first page.</summary>
    public static async Task<Walker> ArriveAsync(BrowserPortal portal, Looks looks, string name, string language)
    {
        var browser = await portal.ReaderAsync(language, script: false);
        var walker = new Walker(browser, await browser.NewPageAsync(), portal.Address, looks, name, language);
        await walker.GoAsync("/");
        return walker;
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    /// <summary>Types an address, as one does with a link from elsewhere.</summary>
    public Task GoAsync(string path) => MoveAsync(() => _page.GotoAsync(path));

    /// <summary>Goes where a link on the page leads; the menu comes first on the page.</summary>
    public async Task FollowAsync(string href)
    {
        var link = LinkTo(href);
        Assert.True(await link.CountAsync() > 0, $"{Path} ({Status}) has no link to {href} for {_name}:\n{await TextAsync()}");
        await MoveAsync(() => link.First.ClickAsync());
    }

    public async Task<bool> SeesLinkAsync(string href) => await LinkTo(href).CountAsync() > 0;

    public async Task<bool> SeesAsync(string selector) => await _page.Locator(selector).CountAsync() > 0;

    public async Task<IReadOnlyList<string>> LinksAsync(string selector) =>
        await _page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

    public Task<string> TextAsync() => _page.Locator("main").InnerTextAsync();

    public Task<string> TextOfAsync(string selector) => _page.Locator(selector).InnerTextAsync();

    public async Task FillAsync(params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            var controls = _page.Locator($"main [name='{field}']:not([type=hidden])");
            Assert.True(await controls.CountAsync() > 0, $"{Path} ({Status}) has no field {field} for {_name}:\n{await TextAsync()}");
            switch (await controls.First.EvaluateAsync<string>("control => control.type"))
            {
                case "radio" or "checkbox":
                    await _page.Locator($"main [name='{field}'][value='{value}']:not([type=hidden])").CheckAsync();
                    break;
                case "select-one":
                    await controls.SelectOptionAsync(value);
                    break;
                default:
                    await controls.FillAsync(value);
                    break;
            }
        }
    }

    /// <summary>Chooses a file in the page's only field for files.</summary>
    public Task ChooseFileAsync(string name, string contentType, byte[] content) =>
        _page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = contentType, Buffer = content });

    public Task<string> ValueOfAsync(string selector) => _page.Locator(selector).InputValueAsync();

    /// <summary>The field of the page's form whose name ends so, if it asks for one.</summary>
    public async Task<string?> FieldEndingAsync(string end)
    {
        var found = _page.Locator($"main form [name$='{end}']:not([type=hidden]):enabled");
        return await found.CountAsync() > 0 ? await found.First.GetAttributeAsync("name") : null;
    }

    public Task TickAllAsync(string field) => TickAllAsync(field, ticked: true);

    public Task UntickAllAsync(string field) => TickAllAsync(field, ticked: false);

    /// <summary>Presses the first button of the page's own form, or the one that is named.</summary>
    public async Task PressAsync(string button = "main form button[type=submit]")
    {
        var found = _page.Locator(button);
        Assert.True(await found.CountAsync() > 0, $"{Path} ({Status}) has no {button} for {_name}:\n{await TextAsync()}");
        await MoveAsync(() => found.First.ClickAsync());
    }

    /// <summary>Sends the form as it stands; the page comes back with what is missing.</summary>
    public async Task PressInVainAsync(string button = "main form button[type=submit]")
    {
        await PressAsync(button);
        Assert.True(await SeesAsync(".errsum"), $"{Path} ({Status}) has no errors for {_name}:\n{await TextAsync()}");
    }

    /// <summary>Sends the form; the next page says that it was done.</summary>
    public async Task PressAndBeToldAsync(string button = "main form button[type=submit]")
    {
        await PressAsync(button);
        Assert.True(Status == 200 && await SeesAsync(".banner"), $"{Path} ({Status}) says nothing was done for {_name}:\n{await TextAsync()}");
    }

    /// <summary>Sends what can no longer be accepted; the page that says so.</summary>
    public async Task PressToBeRefusedAsync(int status, string button = "main form button[type=submit]")
    {
        await PressAsync(button);
        Assert.Equal(status, Status);
    }

    /// <summary>Types an address that leads nowhere for this person.</summary>
    public async Task GoToBeRefusedAsync(int status, string path)
    {
        await GoAsync(path);
        Assert.Equal(status, Status);
    }

    /// <summary>Reads the page in the other language, and goes on in one's own.</summary>
    public async Task ReadInTheOtherLanguageAsync()
    {
        var other = _language == "ar" ? "en" : "ar";
        await MoveAsync(() => _page.Locator($"a[hreflang={other}]").ClickAsync(), other);
        await MoveAsync(() => _page.Locator($"a[hreflang={_language}]").ClickAsync(), _language);
    }

    public async Task SignInAsync(string identifier, string password = DemoAccounts.Password)
    {
        await FillAsync(("Form.Identifier", identifier), ("Form.Password", password));
        await PressAsync();
        Assert.True(Path != "/sign-in", $"{identifier} could not sign in:\n{await TextAsync()}");
    }

    public Task ForgetCookiesAsync(string name) => _browser.ClearCookiesAsync(new() { Name = name });

    private ILocator LinkTo(string href) => _page.Locator($"a[href='{href}']:visible");

    private async Task TickAllAsync(string field, bool ticked)
    {
        foreach (var box in await _page.Locator($"main [name='{field}'][type=checkbox]").AllAsync())
        {
            await box.SetCheckedAsync(ticked);
        }
    }

    private Task MoveAsync(Func<Task> move) => MoveAsync(move, _language);

    private async Task MoveAsync(Func<Task> move, string language)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();

        _watch.Begin();
        _page.Load += Arrive;
        try
        {
            await move();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            _page.Load -= Arrive;
        }

        await _looks.AtAsync(_page, _answer!, _watch, _name, language);
    }
}
