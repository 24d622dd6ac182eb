using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

public sealed class ReceptionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("1058529940")]
    [InlineData("١٠٥٨٥٢٩٩٤٠")]
    [InlineData("0551230001")]
    [InlineData("+966 55 123 0001")]
    [InlineData("ساره")]
    [InlineData("سَارَة  بنت مـحمد")]
    public async Task A_visitor_is_found_however_they_are_asked_for(string query)
    {
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.SearchAsync(query);

        Assert.Equal(("/reception", ""), (page.Path, page.Address.Query));
        Assert.Contains("سارة بنت محمد القحطاني", page.Text, StringComparison.Ordinal);
        Assert.Contains("1•••••9940", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("main article"));
    }

    [Fact]
    public async Task Their_requests_are_there_and_those_that_the_desk_may_not_see_are_not()
    {
        var submitted = await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid);
        var draft = await portal.GivenAsync(CaseState.Draft, StoredCases.Khalid);
        using var officer = await portal.SignedInAsync("officer");

        var byName = await officer.SearchAsync("خالد بن");
        var byNumber = await officer.SearchAsync(submitted.ToLowerInvariant());
        var byHiddenNumber = await officer.SearchAsync(draft);

        Assert.NotNull(byName.Document.QuerySelector($"main a[href='/cases/{submitted}']"));
        Assert.DoesNotContain(draft, byName.Text, StringComparison.Ordinal);
        Assert.Contains("خالد بن عيد الرشيدي", byNumber.Text, StringComparison.Ordinal);
        Assert.Empty(byHiddenNumber.Document.QuerySelectorAll("main article"));
    }

    [Fact]
    public async Task A_branch_representative_finds_people_but_only_their_own_requests()
    {
        var others = await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid);
        var own = await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid, given => given.ReceivedAtTheBranch());
        using var branch = await portal.SignedInAsync("branch");

        var page = await branch.SearchAsync(StoredCases.Khalid);

        Assert.NotNull(page.Document.QuerySelector($"main a[href='/cases/{own}']"));
        Assert.DoesNotContain(others, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("1058529941")]
    [InlineData("س")]
    public async Task What_can_find_nobody_is_said_and_kept(string query)
    {
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.SearchAsync(query);

        Assert.StartsWith("خطأ", page.Title, StringComparison.Ordinal);
        Assert.Equal("#Form_Query", Assert.Single(page.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal(query, page.ValueOf("Form.Query"));
        Assert.Empty(page.Document.QuerySelectorAll("main article"));
    }

    [Fact]
    public async Task More_people_of_a_name_than_are_shown_are_told_of()
    {
        await portal.WithDbAsync(async db =>
        {
            for (var i = 0; i < 12; i++)
            {
                db.Beneficiaries.Add(new Beneficiary($"20000000{i:D2}", $"زهير {i}", "+966550000000", email: null, StoppedClock.Beginning.UtcDateTime));
            }

            await db.SaveChangesAsync();
        });
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.SearchAsync("زهير");

        Assert.Equal(10, page.Document.QuerySelectorAll("main article").Length);
        Assert.Contains("أول عشرة", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Todays_requests_of_the_desk_are_listed_and_those_of_the_website_and_of_other_days_are_not()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var today = await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid, given => given.ReceivedAtTheDesk().Opened(now.AddHours(-1)));
        var yesterday = await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid, given => given.ReceivedAtTheDesk().Opened(now.AddDays(-1)));
        var online = await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid, given => given.Opened(now.AddHours(-1)));
        using var officer = await portal.SignedInAsync("officer2");

        var page = await officer.GetAsync("/reception");

        Assert.Contains(today, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(yesterday, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(online, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Your_own_file_is_for_a_colleague()
    {
        await portal.WithDbAsync(async db =>
        {
            var me = await db.Users.SingleAsync(user => user.UserName == "officer2");
            var file = new Beneficiary("1089999914", "ريم بنت خالد الزهراني", "+966551112223", email: null, StoppedClock.Beginning.UtcDateTime);
            file.BelongsTo(me.Id);
            db.Beneficiaries.Add(file);
            db.UserRoles.AddRange(RoleIds.Of(me, Roles.Beneficiary));
            await db.SaveChangesAsync();
        });
        using var officer = await portal.SignedInAsync("officer2");

        var found = await officer.SearchAsync("1089999914");
        Assert.Contains("هذا ملفك أنت", found.Text, StringComparison.Ordinal);
        Assert.Empty(found.Document.QuerySelectorAll("main article form"));

        using var colleague = await portal.SignedInAsync("officer");
        var theirs = (await colleague.SearchAsync("1089999914")).Form("/reception/start");
        var token = found.Form("/reception").Fields().Single(field => field.Key == "__RequestVerificationToken");
        var refused = await officer.PostAsync(theirs.Target, [theirs.Fields().Single(field => field.Key == "Form.BeneficiaryId"), token]);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("هذا طلبك أنت", refused.Text, StringComparison.Ordinal);

        var request = (await (await colleague.SearchAsync("1089999914")).Form("/reception/start").SubmitAsync()).Form("/reception/new").FillKind();
        var opened = await officer.PostAsync(request.Target, request.Fields().Where(field => field.Key != token.Key).Append(token));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, opened.Status);
    }
}
