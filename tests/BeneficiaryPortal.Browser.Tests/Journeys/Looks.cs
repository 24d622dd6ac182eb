using System.Globalization;
using BeneficiaryPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>
/// Looks at every page that somebody comes to on the way. axe needs script, so an onlooker with script is handed the very answer that the
/// walker got. With <c>PICTURES=folder</c> a picture of each kind of page is kept.
/// </summary>
internal sealed class Looks(BrowserPortal portal) : IAsyncDisposable
{
    private const string Marks =
        """
        () => [
          [document.querySelector('.errsum') ? 'with errors' : '', document.querySelector('article') ? 'found' : '', document.querySelector('.idrow .tag')?.textContent ?? ''].join(' ').trim(),
          document.querySelector('h1')?.lastChild?.textContent ?? '',
        ]
        """;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder ? folder : null;

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private (IPage Page, PageWatch Watch)? _onlooker;

    public IReadOnlyCollection<string> Met => _met;
    public IReadOnlyList<string> Faults => _faults;

    public async ValueTask DisposeAsync()
    {
        if (_onlooker is { } onlooker)
        {
            await onlooker.Page.Context.DisposeAsync();
        }
    }

    public async Task AtAsync(IPage page, IResponse answer, PageWatch watch, string person, string language)
    {
        var path = new Uri(page.Url).PathAndQuery.Replace($"?lang={language}", "", StringComparison.Ordinal);
        var kind = await KindAsync(page, path, answer);
        var faults = watch.Findings().ToList();
        if (LookedAt.IsFirst(kind, language))
        {
            // Opened on a phone, as its script may ask; then the window is widened.
            var onlooker = await HandOverAsync(answer, page.Context, faults);
            faults.AddRange(await onlooker.FaultsAsync(language, judgedAt: language == "ar" ? PageLook.Desk : PageLook.Phone));
            foreach (var width in PageLook.Widths)
            {
                await TakePictureAsync(onlooker, path, person, language, width);
            }
        }
        else if (!_met.Contains(kind))
        {
            faults.AddRange(await page.SidewaysAsync(PageLook.Phone));
            faults.AddRange(await page.SidewaysAsync(PageLook.Desk));
        }

        _met.Add(kind);
        _faults.AddRange(faults.Where(fault => !IsTheAnswerItself(fault, answer.Status)).Select(fault => $"{person} {kind} {language}: {fault}"));
    }

    // One page for all: to open a page costs a browser more than to look at it.
    private async Task<IPage> HandOverAsync(IResponse answer, IBrowserContext walker, List<string> faults)
    {
        _onlooker ??= await OpenAsync();
        var (body, headers) = (await answer.BodyAsync(), await answer.AllHeadersAsync());
        var kept = headers.Where(header => header.Key is "content-type" or "content-security-policy");
        var (page, watch) = _onlooker.Value;
        await page.UnrouteAllAsync();
        await page.RouteAsync(answer.Url, route => route.FulfillAsync(new() { Status = answer.Status, BodyBytes = body, Headers = kept }));

        // What the page asks for by itself, its pictures and its script, it asks for as the walker.
        await page.Context.ClearCookiesAsync();
        await page.Context.AddCookiesAsync((await walker.CookiesAsync()).Select(AsGiven));
        watch.Begin();
        await page.ShowAtAsync(PageLook.Phone);
        await page.GotoAsync(answer.Url);
        faults.AddRange(watch.Findings());
        return page;
    }

    private async Task<(IPage Page, PageWatch Watch)> OpenAsync()
    {
        var browser = await portal.ReaderAsync();
        await browser.AddAxeAsync();
        var page = await browser.NewPageAsync();
        return (page, new PageWatch(page, portal.Address));
    }

    private static Cookie AsGiven(BrowserContextCookiesResult cookie) =>
        new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, Secure = cookie.Secure, SameSite = cookie.SameSite };

    // A refusal has one page, wherever it is met. Of one address the first page, the one with errors, what was found and what to review differ.
    private static async Task<string> KindAsync(IPage page, string path, IResponse answer)
    {
        var shape = PageShape.Of(path);
        var (marks, heading) = await page.EvaluateAsync<string[]>(Marks) is [var first, var second] ? (first, second) : throw new InvalidOperationException("Two texts were asked for.");
        return answer.Status >= 400 ? $"{answer.Status} {heading}" : $"{answer.Request.Method} {shape} {marks} {(shape == PageShape.CasePage ? "" : heading)}";
    }

    // Chromium says on its console what the answer to a page was.
    private static bool IsTheAnswerItself(string finding, int status) =>
        status >= 400 && finding.Contains(string.Create(CultureInfo.InvariantCulture, $"responded with a status of {status}"), StringComparison.Ordinal);

    private async Task TakePictureAsync(IPage page, string path, string person, string language, int width)
    {
        if (Folder is null)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        var what = string.Join('-', PageShape.Of(path).Split(['/', '?', '{', '}'], StringSplitOptions.RemoveEmptyEntries).Prepend(person));
        var name = string.Create(CultureInfo.InvariantCulture, $"{portal.Policy}-{language}-{LookedAt.NextPicture():D3}-{what}-{width}.png");
        await page.TakePictureAsync(width, Path.Combine(Folder, name));
    }
}
