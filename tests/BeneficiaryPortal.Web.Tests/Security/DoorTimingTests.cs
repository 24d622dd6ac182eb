using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using BeneficiaryPortal.Web.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Security;

/// <summary>
/// Whether a person is known shows in no answer, nor in the time it takes (S6). Measured at a real portal over HTTP, known and unknown people in
/// turn, each asked after once. Judged by the fastest tenth of the answers: whoever wants to know asks often, and what else the machine does shows there
/// least. On demand only: <c>scripts/measure-doors.sh</c> names the file to write to.
/// </summary>
public sealed class DoorTimingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Each = 400;
    private const int WarmUp = 25;
    private const double MostApart = 0.05;

    private int _next = 11_000_000;

    private static string? Report => Environment.GetEnvironmentVariable("MEASURE_DOORS");

    [OnDemandFact("MEASURE_DOORS")]
    public async Task No_door_tells_by_its_time_whether_it_knows_a_person()
    {
        await using var process = await PortalProcess.StartAsync(
            portal,
            new Dictionary<string, string>(StringComparer.Ordinal),
            ("RateLimits:SignInPerMinute", "1000000"),
            ("RateLimits:SignUpPerMinute", "1000000"),
            ("Messages:SmsPerDay", "1000000"),
            ("Proxies:Known:0", "127.0.0.1"));
        using var http = await VisitorAsync(process);
        var report = new StringBuilder("| Door | Median ms, known and unknown | Apart | Fastest tenth ms, known and unknown | Apart |\n|---|---|---|---|---|\n");
        var apart = new List<string>();
        foreach (var door in new Func<HttpClient, Task<Door>>[] { AskCodeAsync, TypeCodeAsync, SignUpAsync, PasswordAsync })
        {
            var measured = await MeasureAsync(http, await door(http));
            report.AppendLine(measured.Line);
            await File.WriteAllTextAsync(Report!, report.ToString());
            if (Math.Abs(measured.Apart) > MostApart)
            {
                apart.Add(measured.Line);
            }
        }

        Assert.Equal([], apart);
    }

    /// <summary>A browser behind a proxy that speaks TLS to it: the cookies of the portal go over nothing else.</summary>
    private static async Task<HttpClient> VisitorAsync(PortalProcess process)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = process.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var first = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        return http;
    }

    private async Task<(string Line, double Apart)> MeasureAsync(HttpClient http, Door door)
    {
        var known = await PeopleAsync(Each + WarmUp);
        var (times, others) = (new List<double>(), new List<double>());
        for (var i = 0; i < Each + WarmUp; i++)
        {
            // Neither always comes first.
            var unknown = NextId();
            var (one, two) = i % 2 == 0 ? (known[i], unknown) : (unknown, known[i]);
            var (first, second) = (await TimeAsync(http, door, one), await TimeAsync(http, door, two));
            if (i >= WarmUp)
            {
                times.Add(i % 2 == 0 ? first : second);
                others.Add(i % 2 == 0 ? second : first);
            }
        }

        times.Sort();
        others.Sort();
        var (middle, fast) = (Compared(times, others, 2), Compared(times, others, 10));
        return ($"| {door.Name} | {middle.Text} | {fast.Text} |", fast.Apart);
    }

    private static async Task<double> TimeAsync(HttpClient http, Door door, string nationalId)
    {
        var fields = await door.Fields(nationalId);
        using var content = new FormUrlEncodedContent(fields);
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.PostAsync(door.Address, content);
        var body = await answer.Content.ReadAsStringAsync();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Assert.True(answer.IsSuccessStatusCode && door.Expected(body), $"{door.Name} answered {(int)answer.StatusCode}");
        return took;
    }

    private static async Task<Door> PasswordAsync(HttpClient http)
    {
        var fields = await FormAsync(http, "/sign-in", "input[type=password]");
        return new Door(
            "sign in with a password, wrong",
            new Uri("/sign-in", UriKind.Relative),
            id => Task.FromResult(Filled(fields, ("Form.Identifier", id), ("Form.Password", "not the password"))),
            body => body.Contains("errsum", StringComparison.Ordinal));
    }

    private static async Task<Door> AskCodeAsync(HttpClient http)
    {
        var fields = await FormAsync(http, "/sign-in/code", "[name='Form.NationalId']");
        return new Door("ask for a code to sign in", new Uri("/sign-in/code", UriKind.Relative), id => Task.FromResult(Filled(fields, ("Form.NationalId", id))), AsksForCode);
    }

    private static async Task<Door> TypeCodeAsync(HttpClient http)
    {
        var ask = await AskCodeAsync(http);
        return new Door(
            "type a wrong code",
            new Uri("/sign-in/code/check", UriKind.Relative),
            async id =>
            {
                using var content = new FormUrlEncodedContent(await ask.Fields(id));
                using var answer = await http.PostAsync(ask.Address, content);
                return Filled(FormIn(await answer.Content.ReadAsStringAsync(), "[name='Form.OneTimeCode']"), ("Form.OneTimeCode", "000000"));
            },
            AsksForCode);
    }

    private static async Task<Door> SignUpAsync(HttpClient http)
    {
        var fields = await FormAsync(http, "/sign-up", "[name='Form.NationalId']");
        var mobile = 570_000_000;
        return new Door(
            "sign up",
            new Uri("/sign-up", UriKind.Relative),
            id => Task.FromResult(Filled(
                fields, ("Form.NationalId", id), ("Form.FullName", "سارة بنت محمد"), ("Form.Mobile", $"0{++mobile}"), ("Form.Password", "lantern by the river"), ("Form.AcceptsRights", "true"))),
            AsksForCode);
    }

    private static bool AsksForCode(string body) => body.Contains("Form.OneTimeCode", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> FormAsync(HttpClient http, string path, string with) =>
        FormIn(await http.GetStringAsync(new Uri(path, UriKind.Relative)), with);

    private static List<KeyValuePair<string, string>> FormIn(string page, string with)
    {
        var form = new HtmlParser().ParseDocument(page).QuerySelectorAll("main form").First(form => form.QuerySelector(with) is not null);
        return [.. form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type != "checkbox").Select(input => KeyValuePair.Create(input.Name!, input.Value))];
    }

    private static List<KeyValuePair<string, string>> Filled(IReadOnlyList<KeyValuePair<string, string>> fields, params (string Name, string Value)[] typed) =>
        [.. fields.Where(field => !typed.Any(one => one.Name == field.Key)), .. typed.Select(one => KeyValuePair.Create(one.Name, one.Value))];

    private async Task<IReadOnlyList<string>> PeopleAsync(int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => NextId()).ToList();
        await portal.WithServiceAsync<IServiceProvider, int>(services =>
        {
            var (db, accounts, now) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<NewAccount>(), portal.Clock.GetUtcNow().UtcDateTime);
            var hash = accounts.HashOf(DemoAccounts.Password);
            for (var i = 0; i < count; i++)
            {
                var file = new Beneficiary(ids[i], "منى بنت علي", $"+9665{_next + i}", email: null, now);
                file.BelongsTo(accounts.AddWithHash(Guid.CreateVersion7(), Guid.NewGuid().ToString("N"), file.FullName, hash, Roles.Beneficiary).Id);
                db.Beneficiaries.Add(file);
            }

            return db.SaveChangesAsync();
        });
        return ids;
    }

    /// <summary>The next national ID whose check digit is right.</summary>
    private string NextId()
    {
        var stem = $"1{_next++}";
        return Enumerable.Range(0, 10).Select(check => $"{stem}{check}").Single(id => SaudiId.Parse(id) is not null);
    }

    private static (string Text, double Apart) Compared(List<double> known, List<double> unknown, int part)
    {
        var (one, other) = (known[known.Count / part], unknown[unknown.Count / part]);
        var apart = (one - other) / other;
        return (string.Create(CultureInfo.InvariantCulture, $"{one:0.00}, {other:0.00} | {apart * 100:+0.0;-0.0;0.0} %"), apart);
    }

    private sealed record Door(string Name, Uri Address, Func<string, Task<List<KeyValuePair<string, string>>>> Fields, Func<string, bool> Expected);
}
