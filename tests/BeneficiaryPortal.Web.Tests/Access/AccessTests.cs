using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Access;

/// <summary>Every route under its rule, tried as everybody.</summary>
public sealed class AccessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string NoSuchCase = "BR-1448-000000";

    public static TheoryData<string> People => [.. DemoAccounts.Staff.Select(member => member.UserName), DemoAccounts.Applicants[0].NationalId];

    private static Roles RolesOf(string person) => DemoAccounts.Staff.SingleOrDefault(member => member.UserName == person)?.Roles ?? Roles.Beneficiary;

    [Fact]
    public void Every_route_is_listed_with_its_rule_and_every_rule_has_its_route()
    {
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => MethodsOf(endpoint).Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .ToHashSet(StringComparer.Ordinal);
        var rules = RouteRules.All.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', routes.Except(rules, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.Equal("", string.Join('\n', rules.Except(routes, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Nobody_gets_past_the_sign_in_unless_the_rule_says_so()
    {
        using var http = Client();
        foreach (var rule in RouteRules.All.Where(rule => rule.Method == "GET"))
        {
            var answer = await http.GetAsync(new Uri(rule.On(NoSuchCase), UriKind.Relative));

            if (rule.Anonymous)
            {
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect, $"{rule.Name}: {answer.StatusCode}");
                Assert.DoesNotContain("/sign-in", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
            }
            else
            {
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{rule.Name}: {answer.StatusCode}");
                Assert.StartsWith("/sign-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.OriginalString, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_person_gets_the_pages_of_their_roles_and_no_other(string person)
    {
        using var client = await portal.SignedInAsync(person);
        foreach (var rule in RouteRules.All.Where(rule => rule.Method == "GET"))
        {
            var page = await client.GetAsync(rule.On(NoSuchCase));

            var refused = page.Status == HttpStatusCode.Forbidden;
            Assert.True(refused == !rule.Lets(RolesOf(person)), $"{rule.Name} answered {person} with {page.Status}");
            Assert.True(refused || page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{rule.Name} answered {person} with {page.Status}: {page.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_post_is_refused_without_its_token_and_to_whom_it_is_not_for(string person)
    {
        using var client = await portal.SignedInAsync(person);
        var token = await TokenAsync(client);
        foreach (var rule in RouteRules.All.Where(rule => rule.Method == "POST" && rule.Pattern is not "sign-out"))
        {
            var address = new Uri(rule.On(NoSuchCase), UriKind.Relative);

            var without = await client.Http.PostAsync(address, new FormUrlEncodedContent([]));
            Assert.True(without.StatusCode == (rule.Lets(RolesOf(person)) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden), $"{rule.Name} without a token answered {person} with {without.StatusCode}");

            if (!rule.Lets(RolesOf(person)))
            {
                var with = await client.Http.PostAsync(address, new FormUrlEncodedContent([token]));
                Assert.True(with.StatusCode == HttpStatusCode.Forbidden, $"{rule.Name} answered {person} with {with.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task No_post_is_taken_from_a_visitor_without_a_token()
    {
        using var http = Client();
        foreach (var rule in RouteRules.All.Where(rule => rule.Method == "POST"))
        {
            var answer = await http.PostAsync(new Uri(rule.On(NoSuchCase), UriKind.Relative), new FormUrlEncodedContent([]));

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{rule.Name}: {answer.StatusCode}");
        }
    }

    /// <summary>Another applicant, and staff to whom the case is not (yet) visible: for them it does not exist, by GET or by POST.</summary>
    [Theory]
    [InlineData("1001244019", CaseState.Returned)]
    [InlineData("1001244019", CaseState.AwaitingDeclaration)]
    [InlineData("1001244019", CaseState.Accepted)]
    [InlineData("branch", CaseState.Returned)]
    [InlineData("researcher", CaseState.Submitted)]
    [InlineData("member", CaseState.UnderVerification)]
    [InlineData("officer", CaseState.Draft)]
    public async Task Another_person_s_case_does_not_exist(string person, CaseState state)
    {
        var number = await portal.GivenAsync(state, shaped: given => given.ReceivedOnline());
        using var client = await portal.SignedInAsync(person);
        var token = await TokenAsync(client);
        foreach (var rule in RouteRules.All.Where(rule => rule.Pattern.Contains("{number}", StringComparison.Ordinal) && rule.Lets(RolesOf(person))))
        {
            var address = new Uri(rule.On(number), UriKind.Relative);
            var answer = rule.Method == "GET" ? await client.Http.GetAsync(address) : await client.Http.PostAsync(address, new FormUrlEncodedContent([token, new("Form.Version", "1")]));

            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{rule.Name} answered {person} with {answer.StatusCode}");
        }
    }

    private HttpClient Client() => portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    private static async Task<KeyValuePair<string, string>> TokenAsync(PortalClient client)
    {
        var page = await client.GetAsync("/account");
        return page.FormTo("/sign-out").Fields().First(field => field.Key == "__RequestVerificationToken");
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
}
