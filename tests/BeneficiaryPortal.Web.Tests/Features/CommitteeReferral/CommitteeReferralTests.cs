using System.Globalization;
using System.Net;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.CommitteeReferral;

public sealed class CommitteeReferralTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_beneficiary_is_told_as_the_policy_words_it_and_the_floor_runs_from_today()
    {
        var number = await portal.GivenAsync(CaseState.Declared);
        var today = RiyadhTime.Today(portal.Clock);
        using var officer = await portal.SignedInAsync("officer");
        var page = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/to-committee");
        Assert.Contains("أسبوعين", page.Document.QuerySelector(".decl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [today.AddDays(14).ToString("O", CultureInfo.InvariantCulture), today.AddDays(21).ToString("O", CultureInfo.InvariantCulture)],
            page.Document.QuerySelectorAll(".measure .due time").Select(time => time.GetAttribute("datetime")));

        var done = await page.Form().Fill("Form.Channel", "Telephone").Fill("Form.Understood", "true").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.UnderStudy, stored.State);
        Assert.Equal((Channel.Telephone, today, today.AddDays(14)), (stored.Notice!.Channel, stored.Notice.GivenOn, stored.Notice.FloorOn));
    }

    [Fact]
    public async Task Without_telling_nothing_is_referred()
    {
        var number = await portal.GivenAsync(CaseState.Declared);
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/to-committee")).Form().SubmitAsync();

        Assert.Equal(["#Form_Channel", "#Form_Understood"], again.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal(CaseState.Declared, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_channel_that_the_policy_has_not_is_no_way_to_tell()
    {
        var number = await portal.GivenAsync(CaseState.Declared);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/to-committee")).Form().Fill("Form.Channel", "Telephone").Fill("Form.Understood", "true");

        var answer = await officer.PostAsync(form.Target, form.Fields().Select(field => field.Key == "Form.Channel" ? new(field.Key, "LettersAndFax") : field));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(CaseState.Declared, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_reply_is_sent_from_its_floor_on_and_not_before()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var reached = await portal.GivenAsync(CaseState.ReplyHeld);
        var held = await portal.GivenAsync(CaseState.ReplyHeld, shaped: given => given.Told(now.AddDays(-3)));
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{reached}")).Form($"/cases/{reached}/release");
        Assert.Empty((await officer.GetAsync($"/cases/{held}")).Document.QuerySelectorAll("main form:not([action$=full-numbers])"));

        var tooEarly = await officer.PostAsync(new Uri($"/cases/{held}/release", UriKind.Relative), form.Fields());
        var done = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, tooEarly.Status);
        Assert.Contains("لم تنقضِ المدة", tooEarly.Text, StringComparison.Ordinal);
        Assert.Equal(CaseState.ReplyHeld, (await portal.StoredAsync(held)).State);
        Assert.Equal($"/cases/{reached}", done.Path);
        Assert.Equal(CaseState.Accepted, (await portal.StoredAsync(reached)).State);
    }
}
