using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>What a page asked for and complained of since <see cref="Begin"/>.</summary>
internal sealed class PageWatch
{
    private readonly List<string> _said = [];
    private readonly List<string> _foreign = [];
    private readonly List<Task<(string Type, string Url, int Bytes)>> _answers = [];

    public PageWatch(IPage page, string home)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _said.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _said.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _foreign.Add(request.Url);
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Request.ResourceType is "stylesheet" or "script")
            {
                _answers.Add(SizeAsync(response));
            }
        };
    }

    public void Begin()
    {
        _said.Clear();
        _foreign.Clear();
        _answers.Clear();
    }

    public IEnumerable<string> Findings() => [.. _said.Select(text => "console: " + text), .. _foreign.Select(url => "third party: " + url)];

    public IEnumerable<string> Findings(int styleLimit, int scriptLimit) => Findings().Concat(TooHeavy(styleLimit, scriptLimit));

    private IEnumerable<string> TooHeavy(int styleLimit, int scriptLimit)
    {
        var sizes = _answers.Where(answer => answer.IsCompletedSuccessfully).Select(answer => answer.GetAwaiter().GetResult()).ToList();
        foreach (var (type, limit) in new[] { ("stylesheet", styleLimit), ("script", scriptLimit) })
        {
            if (sizes.Where(size => size.Type == type).Sum(size => size.Bytes) is var bytes && bytes > limit)
            {
                yield return $"{type} of {bytes} bytes";
            }
        }
    }

    private static async Task<(string Type, string Url, int Bytes)> SizeAsync(IResponse response) =>
        (response.Request.ResourceType, response.Url, (await response.BodyAsync()).Length);
}
