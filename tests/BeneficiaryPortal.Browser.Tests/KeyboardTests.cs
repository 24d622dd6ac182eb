using BeneficiaryPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>The desk with a queue before it: keys alone.</summary>
public sealed class KeyboardTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task An_officer_finds_a_person_and_opens_a_visit_on_two_screens_without_the_mouse()
    {
        await using var officer = await portal.SignedInAsync("officer");
        var page = await officer.NewPageAsync();
        var screens = new List<string>();
        page.Load += (_, loaded) => screens.Add(new Uri(loaded.Url).AbsolutePath);

        await page.GotoAsync("/reception");
        await CursorAsync(page);
        await page.Keyboard.TypeAsync("خالد الرشيدى");
        await PressAndWaitAsync(page, "Enter");
        await CursorAsync(page);
        await page.Keyboard.PressAsync("Tab");
        await PressAndWaitAsync(page, "Enter");

        Assert.Equal(3, screens.Count);
        Assert.Equal(["/reception", "/reception"], screens[..2]);
        Assert.Matches("^/contacts/[0-9]+$", screens[2]);
        Assert.Contains("خالد بن عيد الرشيدي", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    // A browser puts the cursor where the page wants it with its first picture of the page.
    private static Task CursorAsync(IPage page) => page.Locator("[autofocus]:focus").WaitForAsync();

    private static async Task PressAndWaitAsync(IPage page, string key)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += (_, _) => arrived.TrySetResult();
        await page.Keyboard.PressAsync(key);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
