using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Family;

/// <summary>The owner and the desk write down the same household, each under an address of their own.</summary>
public sealed class FamilyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Name = "سارة بنت خالد";

    [Theory]
    [InlineData("requests", StoredCases.Sarah)]
    [InlineData("cases", "officer")]
    public async Task Whoever_adds_changes_and_removes_somebody_stays_under_their_own_address(string side, string who)
    {
        var number = await GivenAsync(side);
        using var writer = await portal.SignedInAsync(who);
        var list = $"/{side}/{number}/family";
        var page = await writer.GetAsync(list);
        Assert.All(page.Document.QuerySelectorAll("main a[href*='/family']"), link => Assert.StartsWith(list, link.GetAttribute("href")!, StringComparison.Ordinal));
        var before = await HouseholdAsync(number);

        var added = await Filled(await page.FollowAsync(list + "/new")).SubmitAsync();
        var id = (await HouseholdAsync(number))[^1].Id;
        var changed = await (await added.FollowAsync($"{list}/{id}")).Form().Fill("Form.FullName", Name + " العتيبي").SubmitAsync();
        Assert.Equal([.. before.Select(member => member.FullName), Name + " العتيبي"], (await HouseholdAsync(number)).Select(member => member.FullName));
        var removed = await (await changed.FollowAsync($"{list}/{id}/remove")).Form().SubmitAsync();

        Assert.All([added, changed, removed], answer => Assert.Equal(list, answer.Path));
        Assert.Equal(before, await HouseholdAsync(number));
        var complete = await removed.Form(list).SubmitAsync();
        Assert.Equal(side == "requests" ? $"/requests/{number}/tasks" : $"/cases/{number}/answers", complete.Path);
    }

    [Theory]
    [InlineData("cases", "requests", "officer", StoredCases.Sarah)]
    [InlineData("requests", "cases", StoredCases.Sarah, "officer")]
    public async Task Under_the_address_of_the_other_there_is_nothing_to_read_or_to_write(string side, string otherSide, string who, string other)
    {
        var number = await GivenAsync(side);
        using var writer = await portal.SignedInAsync(who);
        using var stranger = await portal.SignedInAsync(other);
        var form = Filled(await writer.GetAsync($"/{side}/{number}/family/new"));
        var token = (await stranger.GetAsync("/account")).Document.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var before = await HouseholdAsync(number);

        foreach (var (client, address) in new[] { (writer, otherSide), (stranger, side) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{address}/{number}/family")).Status);
            var fields = client == writer ? form.Fields() : [.. form.Fields().Where(field => field.Key != "__RequestVerificationToken"), new("__RequestVerificationToken", token)];
            Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri($"/{address}/{number}/family/new", UriKind.Relative), fields)).Status);
        }

        Assert.Equal(before, await HouseholdAsync(number));
    }

    private static PortalForm Filled(PortalPage page) => page.Form().Fill("Form.FullName", Name).Fill("Form.Relation", "Daughter")
        .Fill("Form.BirthDate.Calendar", "Gregorian").Fill("Form.BirthDate.Day", "9").Fill("Form.BirthDate.Month", "3").Fill("Form.BirthDate.Year", "2016");

    private Task<string> GivenAsync(string side) => portal.GivenAsync(CaseState.Draft, shaped: given => side == "cases" ? given.ReceivedAtTheDesk() : given);

    private async Task<IReadOnlyList<FamilyMember>> HouseholdAsync(string number) => (await portal.StoredAsync(number)).Answers.Family?.Members ?? [];
}
