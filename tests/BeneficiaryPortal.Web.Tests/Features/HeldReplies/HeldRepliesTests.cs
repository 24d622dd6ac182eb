using System.Net;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.HeldReplies;

public sealed class HeldRepliesTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task The_director_sees_what_is_held_and_what_was_decided()
    {
        var accepted = await HeldAsync(Verdict.Accept, toldDaysAgo: 9);
        var refused = await HeldAsync(Verdict.Refuse, toldDaysAgo: 3);
        using var director = await portal.SignedInAsync("director");
        var page = await director.GetAsync("/held-replies");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("عدم قبول الطلب", rows.Single(row => row.Contains(refused, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("عدم", rows.Single(row => row.Contains(accepted, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("بعد 5 أيام", rows.Single(row => row.Contains(accepted, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf(accepted, StringComparison.Ordinal) < page.Text.IndexOf(refused, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_is_paged_at_a_cost_that_does_not_grow()
    {
        using var director = await portal.SignedInAsync("director");
        await HeldAsync(Verdict.Accept, toldDaysAgo: 1);
        await director.GetAsync("/held-replies");
        var shortCost = await portal.CommandsOfAsync(() => director.GetAsync("/held-replies"));
        for (var i = 0; i < 27; i++)
        {
            await HeldAsync(Verdict.Refuse, toldDaysAgo: 2);
        }

        PortalPage page = null!;
        Assert.Equal(shortCost, await portal.CommandsOfAsync(async () => page = await director.GetAsync("/held-replies")));
        Assert.Equal(3, shortCost); // session, page, counts
        Assert.Equal(25, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_reply_goes_out_early_for_a_reason_that_was_reviewed_and_is_kept() // STP-5
    {
        var number = await HeldAsync(Verdict.Accept, toldDaysAgo: 2);
        using var director = await portal.SignedInAsync("director");
        var review = await (await director.GetAsync($"/cases/{number}/early-release")).Form().Fill("Form.Reason", "عملية يوم الخميس").SubmitAsync("Review");
        Assert.Equal(CaseState.ReplyHeld, (await portal.StoredAsync(number)).State);

        var changed = await review.Form().SubmitAsync("Change");
        Assert.Equal("عملية يوم الخميس", changed.Document.QuerySelector("[name='Form.Reason']")!.TextContent.Trim());

        var done = await (await changed.Form().SubmitAsync("Review")).Form().SubmitAsync("Confirm");
        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.Accepted, stored.State);
        var release = stored.History[^1];
        Assert.Equal((CaseAction.ReleaseReplyEarly, Roles.GeneralDirector, "عملية يوم الخميس"), (release.Action, release.Role, release.Reason));
    }

    [Fact]
    public async Task Without_a_reason_nothing_goes_out()
    {
        var number = await HeldAsync(Verdict.Accept, toldDaysAgo: 2);
        using var director = await portal.SignedInAsync("director");
        var form = (await director.GetAsync($"/cases/{number}/early-release")).Form();
        Assert.NotNull((await form.SubmitAsync("Review")).Document.QuerySelector(".errsum a[href='#Form_Reason']"));

        var forged = form.Fields("Review").Where(field => field.Key != "Form.Step").Append(new("Form.Step", "Confirm"));
        Assert.NotNull((await director.PostAsync(form.Target, forged)).Document.QuerySelector(".errsum"));
        Assert.Equal(CaseState.ReplyHeld, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task From_the_floor_day_on_there_is_nothing_to_release_early()
    {
        var number = await HeldAsync(Verdict.Accept, toldDaysAgo: 14);
        Assert.Equal(RiyadhTime.DayOf(Now), (await portal.StoredAsync(number)).Notice!.FloorOn);
        using var director = await portal.SignedInAsync("director");
        Assert.Equal(HttpStatusCode.Conflict, (await director.GetAsync($"/cases/{number}/early-release")).Status);
    }

    [Fact]
    public async Task Two_releases_of_one_reply_are_one()
    {
        var number = await HeldAsync(Verdict.Refuse, toldDaysAgo: 2);
        using var director = await portal.SignedInAsync("director");
        var review = await (await director.GetAsync($"/cases/{number}/early-release")).Form().Fill("Form.Reason", "حاجة لا تحتمل الانتظار").SubmitAsync("Review");
        var answers = await Task.WhenAll(review.Form().SubmitAsync("Confirm"), review.Form().SubmitAsync("Confirm"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Single((await portal.StoredAsync(number)).History, e => e.Action == CaseAction.ReleaseReplyEarly);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("chair")]
    [InlineData("manager")]
    [InlineData("admin")]
    public async Task Nobody_else_sees_the_list_or_releases_early(string identifier)
    {
        var number = await HeldAsync(Verdict.Accept, toldDaysAgo: 2);
        using var person = await portal.SignedInAsync(identifier);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/held-replies")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync($"/cases/{number}/early-release")).Status);
    }

    private Task<string> HeldAsync(Verdict verdict, int toldDaysAgo) =>
        portal.GivenAsync(CaseState.ReplyHeld, shaped: given => given.Decided(verdict).Told(Now.AddDays(-toldDaysAgo)));
}

public sealed class NoHeldRepliesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task When_nothing_is_held_the_page_says_so()
    {
        using var director = await portal.SignedInAsync("director");
        var page = await director.GetAsync("/held-replies");
        Assert.NotNull(page.Document.QuerySelector(".notice"));
        Assert.Null(page.Document.QuerySelector("table"));
    }
}
