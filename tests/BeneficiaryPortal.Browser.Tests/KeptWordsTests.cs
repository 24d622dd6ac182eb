using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>What a page does by itself on a telephone: it keeps what is typed, and says how far a file is.</summary>
public sealed class KeptWordsTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Khalid = "1001244019";

    [Fact]
    public async Task A_browser_that_dies_in_mid_form_loses_the_last_field_at_most()
    {
        await using var browser = await BrowserPortal.LaunchAsync();
        var first = await portal.SignedInAsync(Khalid, "ar", browser);
        var page = await PageAsync(first);
        var need = await BeginAsync(page);
        await page.FillAsync("[name='Form.Details']", "نحتاج إلى سداد الإيجار قبل نهاية الشهر.");
        await page.FocusAsync("[name='Form.Amount']");
        await page.Locator("[data-kept]:not(:empty)").WaitForAsync();
        await page.Keyboard.TypeAsync("٣٠٠");
        await KillAsync(browser);

        await using var second = await portal.SignedInAsync(Khalid, "ar");
        var again = await PageAsync(second);
        await again.GotoAsync(need);

        Assert.Equal("نحتاج إلى سداد الإيجار قبل نهاية الشهر.", await again.InputValueAsync("[name='Form.Details']"));
        Assert.Equal(1, await again.Locator(".notice").CountAsync());
    }

    [Fact]
    public async Task Two_telephones_at_once_are_shown_both_and_neither_is_written_over()
    {
        await using var one = await portal.SignedInAsync(Khalid, "en");
        await using var other = await portal.SignedInAsync(Khalid, "en");
        var (here, there) = (await PageAsync(one), await PageAsync(other));
        var need = await BeginAsync(here);
        await there.GotoAsync(need);
        await here.FillAsync("[name='Form.Details']", "Written here.");
        await here.FocusAsync("[name='Form.Amount']");
        await here.Locator("[data-kept]:not(:empty)").WaitForAsync();

        await there.FillAsync("[name='Form.Details']", "Written there.");
        await there.FocusAsync("[name='Form.Amount']");
        await there.Locator("[data-kept]:not(:empty)").WaitForAsync();
        await there.ClickAsync("main form button[type=submit]");

        Assert.Equal("Written here.", await there.InputValueAsync("[name='Theirs.Details']"));
        Assert.Equal("Written there.", await there.InputValueAsync("[name='Form.Details']"));
        await there.ClickAsync("main form button[type=submit]");
        Assert.Equal(1, await there.Locator(".banner").CountAsync());
    }

    [Fact]
    public async Task A_file_on_a_slow_line_says_how_far_it_is_and_ends_in_the_list()
    {
        await using var browser = await portal.SignedInAsync(Khalid, "en");
        var page = await PageAsync(browser);
        var said = new ConcurrentQueue<string>();
        await page.ExposeFunctionAsync("said", (string line) => said.Enqueue(line));
        var documents = (await BeginAsync(page)).Replace("/sections/need", "/documents", StringComparison.Ordinal);
        await page.GotoAsync(documents);
        await page.Locator($"main a[href^='{documents}/']").First.ClickAsync();
        await page.SetInputFilesAsync("main input[type=file]", new FilePayload { Name = "identity.png", MimeType = "image/png", Buffer = PngMaker.Plain(PngMaker.Text("Comment", new string('x', 60_000))) });
        await page.EvaluateAsync("""
            const line = document.querySelector(".progress");
            new MutationObserver(() => { if (!line.hidden) { said(`${line.querySelector("progress").value}: ${line.innerText.trim()}`); } })
              .observe(line, { attributes: true, childList: true, subtree: true });
            """);
        var slow = await browser.NewCDPSessionAsync(page);
        await slow.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 40_000 });

        await page.ClickAsync("main form[data-upload] button[type=submit]");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == documents);

        var steps = said.Select(line => int.Parse(line.Split(':')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(steps.Order(), steps);
        Assert.Equal((0, 100), (steps[0], steps[^1]));
        Assert.Contains(steps, step => step is > 0 and < 100);
        Assert.All(said, line => Assert.Contains(line.StartsWith("100:", StringComparison.Ordinal) ? "being checked" : line.Split(':')[0] + "%", line, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, await page.Locator(".banner").CountAsync());
        Assert.Equal(1, await page.Locator("main a[href$='/file']").CountAsync());
    }

    private static async Task KillAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var processes = (await session.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo").EnumerateArray();
        var dead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        browser.Disconnected += (_, _) => dead.TrySetResult();
        Process.GetProcessById(processes.Single(process => process.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32()).Kill();
        await dead.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<IPage> PageAsync(IBrowserContext browser)
    {
        var page = await browser.NewPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        return page;
    }

    /// <summary>A request is begun; the address of its need.</summary>
    private static async Task<string> BeginAsync(IPage page)
    {
        await page.GotoAsync("/requests/new");
        await page.Locator("[name='Form.Kind']").First.CheckAsync();
        await page.ClickAsync("main form button[type=submit]");
        var need = new Uri(page.Url).AbsolutePath.Replace("/tasks", "/sections/need", StringComparison.Ordinal);
        await page.GotoAsync(need);
        return need;
    }
}
