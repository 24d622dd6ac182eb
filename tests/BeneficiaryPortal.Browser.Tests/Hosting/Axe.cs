using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>
/// axe-core, with every rule it has on by itself and that for targets of 24 by 24 pixels (WCAG 2.5.8). Its text lies in the browser from the
/// start and its violations alone come back: sent with each page, and run in a page of its own, it cost three times as much as the page.
/// </summary>
internal static class Axe
{
    private const string Run =
        """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
          return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0].target} ${nodes[0].html}` + (nodes.length > 1 ? ` and ${nodes.length - 1} more` : ''));
        }
        """;

    private static readonly string Text = new BundledAxeScriptProvider().GetScript();

    /// <summary>From now on each page of this browser can be judged.</summary>
    public static Task AddAxeAsync(this IBrowserContext browser) => browser.AddInitScriptAsync(Text);

    public static Task<string[]> ViolationsAsync(this IPage page) => page.EvaluateAsync<string[]>(Run);
}
