using System.Globalization;
using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Requests;

public class OwnRequestTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_returned_request_says_what_to_mend_and_is_sent_again()
    {
        var number = await portal.GivenAsync(CaseState.Returned);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var status = await sarah.GetAsync($"/requests/{number}");
        Assert.Contains("The salary slip is missing.", status.Text, StringComparison.Ordinal);
        var tasks = await status.FollowAsync($"/requests/{number}/tasks");
        Assert.Contains("The salary slip is missing.", tasks.Text, StringComparison.Ordinal);
        var edited = await (await tasks.FollowAsync($"/requests/{number}/sections/contact")).Form().Fill("Form.City", "جدة").SubmitAsync();
        Assert.Equal($"/requests/{number}/tasks", edited.Path);
        var sent = await (await edited.FollowAsync($"/requests/{number}/resubmit")).Form().SubmitAsync();

        Assert.Equal($"/requests/{number}", sent.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.UnderVerification, "جدة"), (stored.State, stored.Answers.Contact!.City));
    }

    [Fact]
    public async Task What_to_mend_is_what_the_desk_asked_for_last()
    {
        var number = await portal.GivenAsync(CaseState.Returned);
        await portal.MoveAsync(number, (c, cast) =>
        {
            c.Resubmit(cast.Applicant.At(c.History[^1].At.AddHours(1)));
            c.ReturnForCompletion("The lease is missing.", cast.Officer.At(c.History[^1].At.AddHours(1)));
        });
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        foreach (var route in new[] { "", "/tasks", "/resubmit" })
        {
            var page = await sarah.GetAsync($"/requests/{number}{route}");
            Assert.Contains("The lease is missing.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("The salary slip is missing.", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_request_that_is_being_checked_cannot_be_changed()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        Assert.Equal(HttpStatusCode.Conflict, (await sarah.GetAsync($"/requests/{number}/tasks")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await sarah.GetAsync($"/requests/{number}/sections/need")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await sarah.GetAsync($"/requests/{number}/submit")).Status);
    }

    [Fact]
    public async Task An_edit_that_comes_too_late_changes_nothing_and_keeps_the_words()
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var edit = (await sarah.GetAsync($"/requests/{number}/sections/need")).Form().Fill("Form.Details", "نص كتبته ولا أريد أن أفقده");
        await (await sarah.GetAsync($"/requests/{number}/submit")).Form().SubmitAsync();

        var late = await edit.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("نص كتبته ولا أريد أن أفقده", late.Text, StringComparison.Ordinal);
        Assert.Equal("Three months of rent are due.", (await portal.StoredAsync(number)).Answers.Need!.Details);
    }

    [Fact]
    public async Task A_person_withdraws_and_may_say_why()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var confirm = await (await sarah.GetAsync($"/requests/{number}")).FollowAsync($"/requests/{number}/withdraw");
        var done = await confirm.Form().Fill("Form.Reason", "تيسّر أمري").SubmitAsync();

        Assert.Equal($"/requests/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Withdrawn, "تيسّر أمري"), (stored.State, stored.History[^1].Reason));
        Assert.DoesNotContain("/withdraw", done.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_stands_while_the_committee_decides_and_falls_once_the_reply_is_out()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var decided = await portal.GivenAsync(CaseState.AwaitingDecision);
        var beforeDecision = (await sarah.GetAsync($"/requests/{decided}/withdraw")).Form();
        await portal.MoveAsync(decided, (c, cast) => c.Perform(CaseAction.Decide, cast.Member.At(Now), Verdict.Refuse));
        var replied = await portal.GivenAsync(CaseState.ReplyHeld);
        var beforeReply = (await sarah.GetAsync($"/requests/{replied}/withdraw")).Form();
        await portal.MoveAsync(replied, (c, cast) => c.Perform(CaseAction.ReleaseReply, cast.Officer.At(Now)));

        Assert.Equal(HttpStatusCode.OK, (await beforeDecision.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await beforeReply.SubmitAsync()).Status);
        Assert.Equal(CaseState.Withdrawn, (await portal.StoredAsync(decided)).State);
        Assert.Equal(CaseState.Accepted, (await portal.StoredAsync(replied)).State);
    }

    [Fact]
    public async Task Nobody_elses_request_exists_on_any_route()
    {
        var number = await portal.GivenAsync(CaseState.AwaitingDeclaration);
        var returned = await portal.GivenAsync(CaseState.Returned);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);
        string[] routes = ["", "/tasks", "/sections/need", "/family", "/family/new", "/submit", "/resubmit", "/received", "/declaration", "/withdraw", "/letter"];

        foreach (var route in routes)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await khalid.GetAsync($"/requests/{number}{route}")).Status);
        }

        foreach (var route in new[] { "/sections/need", "/family", "/resubmit", "/withdraw" })
        {
            await RefusesAnothersFormAsync(sarah, khalid, $"/requests/{returned}{route}");
        }

        await RefusesAnothersFormAsync(sarah, khalid, $"/requests/{number}/declaration", form => form.Fill("Form.SignedName", Given.Answers.Identity!.FullName).Fill("Form.Agreed", "true"));
        Assert.Equal(CaseState.AwaitingDeclaration, (await portal.StoredAsync(number)).State);
        Assert.Equal(CaseState.Returned, (await portal.StoredAsync(returned)).State);
    }

    [Fact]
    public async Task Staff_without_the_beneficiarys_role_are_kept_out()
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        using var officer = await portal.SignedInAsync("officer");

        foreach (var route in new[] { "/requests", "/requests/new", $"/requests/{number}", $"/requests/{number}/submit", $"/requests/{number}/letter" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(route)).Status);
        }
    }

    [Fact]
    public async Task Reading_saves_nothing()
    {
        var numbers = new List<string>();
        foreach (var state in new[] { CaseState.Draft, CaseState.Returned, CaseState.AwaitingDeclaration, CaseState.Accepted })
        {
            numbers.Add(await portal.GivenAsync(state));
        }

        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var before = await VersionsAsync(numbers);
        foreach (var number in numbers)
        {
            foreach (var route in new[] { "", "/tasks", "/sections/need", "/family", "/family/new", "/submit", "/resubmit", "/received", "/declaration", "/withdraw", "/letter" })
            {
                await sarah.GetAsync($"/requests/{number}{route}");
            }
        }

        Assert.Equal(before, await VersionsAsync(numbers));
    }

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    private static async Task RefusesAnothersFormAsync(PortalClient owner, PortalClient stranger, string path, Func<PortalForm, PortalForm>? filled = null)
    {
        var form = (await owner.GetAsync(path)).Form();
        var token = (await stranger.GetAsync("/requests/new")).Form().Fields().Single(field => field.Key == "__RequestVerificationToken");
        var fields = (filled?.Invoke(form) ?? form).Fields().Where(field => field.Key != token.Key).Append(token);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(form.Target, fields)).Status);
    }

    private async Task<List<string>> VersionsAsync(IEnumerable<string> numbers)
    {
        var versions = new List<string>();
        foreach (var number in numbers)
        {
            var stored = await portal.StoredAsync(number);
            versions.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {stored.Version} {stored.State} {stored.History.Count}"));
        }

        return versions;
    }
}
