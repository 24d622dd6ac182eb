using System.Net;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Users;

public sealed class UsersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_administrator_opens_an_account_that_begins_with_a_password_of_its_own()
    {
        using var admin = await portal.SignedInAsync("admin");
        var told = await (await NewFormAsync(admin, "n.alharbi")).Fill("Form.Roles", "SocialResearcher").Fill("Form.Roles", "CommitteeMember").SubmitAsync();
        var password = told.Document.QuerySelector("#first-password")!.TextContent;
        Assert.Matches("^([a-z2-9]{4}-){3}[a-z2-9]{4}$", password);

        var again = await admin.GetAsync(told.Path);
        Assert.DoesNotContain(password, again.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var person = portal.Visitor();
        var first = await SignInAsync(person, "N.AlHarbi", password);
        Assert.Equal("/account/password", first.Path);
        Assert.Equal("/account/password", (await person.GetAsync("/research")).Path);

        var form = (await person.GetAsync("/account/password")).Form("/account/password");
        var begun = await form.Fill("Form.CurrentPassword", password).Fill("Form.NewPassword", "lantern by the river").SubmitAsync();
        Assert.Equal("/research", begun.Path);
        Assert.Equal("/account", (await person.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task With_a_first_password_people_can_still_leave()
    {
        using var admin = await portal.SignedInAsync("admin");
        var told = await (await NewFormAsync(admin, "leaves.early")).Fill("Form.Roles", "SocialResearcher").SubmitAsync();
        using var person = portal.Visitor();
        var first = await SignInAsync(person, "leaves.early", told.Document.QuerySelector("#first-password")!.TextContent);
        Assert.Equal("/", (await first.FormTo("/sign-out").SubmitAsync()).Path);
    }

    [Fact]
    public async Task With_a_first_password_no_form_is_taken_but_the_one_that_changes_it()
    {
        using var admin = await portal.SignedInAsync("admin");
        var told = await (await NewFormAsync(admin, "sends.early")).Fill("Form.Roles", "SocialResearcher").SubmitAsync();
        using var person = portal.Visitor();
        var first = await SignInAsync(person, "sends.early", told.Document.QuerySelector("#first-password")!.TextContent);
        var token = first.FormTo("/sign-out").Fields().Single(field => field.Key == "__RequestVerificationToken");

        var sent = await person.PostAsync(new Uri("/account/contact", UriKind.Relative), [token, new("Form.Email", "early@example.com")]);

        Assert.Equal("/account/password", sent.Path);
        Assert.False(await portal.WithDbAsync(db => db.Users.AnyAsync(u => u.Email == "early@example.com")));
    }

    [Fact]
    public async Task A_new_first_password_wakes_an_account_that_rests()
    {
        using var admin = await portal.SignedInAsync("admin");
        var id = await IdAsync("manager");
        using var person = portal.Visitor();
        for (var i = 0; i < SignInTries.Most; i++)
        {
            await SignInAsync(person, "manager", "wrong-password-1");
        }

        var told = await (await admin.GetAsync($"/users/{id}")).Form($"/users/{id}/first-password").SubmitAsync();

        Assert.Equal("/account/password", (await SignInAsync(person, "manager", told.Document.QuerySelector("#first-password")!.TextContent)).Path);
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        using var admin = await portal.SignedInAsync("admin");
        var form = (await NewFormAsync(admin, "no.key")).Fill("Form.Roles", "SocialResearcher");

        var refused = await admin.PostAsync(form.Target, form.Fields().Where(field => field.Key != "IdempotencyKey"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False(await portal.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == "no.key")));
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_opens_one_account()
    {
        using var admin = await portal.SignedInAsync("admin");
        var form = (await NewFormAsync(admin, "once.only")).Fill("Form.Roles", "SocialResearcher");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.StartsWith("/users/", answer.Path, StringComparison.Ordinal));
        Assert.Equal(1, await portal.WithDbAsync(db => db.Users.CountAsync(u => u.UserName == "once.only")));
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("OFFICER")]
    [InlineData("1058529940")]
    [InlineData("ab")]
    [InlineData("with space")]
    public async Task A_user_name_is_unlike_any_other_and_unlike_a_national_id(string userName)
    {
        using var admin = await portal.SignedInAsync("admin");
        var page = await (await NewFormAsync(admin, userName)).Fill("Form.Roles", "SocialResearcher").SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.UserName'][aria-invalid=true]"));
        Assert.NotNull(page.Document.QuerySelector("[name='Form.Roles'][value=SocialResearcher]:checked"));
    }

    [Fact]
    public async Task An_account_has_a_role_and_nobody_is_made_a_beneficiary_or_the_portal()
    {
        using var admin = await portal.SignedInAsync("admin");
        var form = await NewFormAsync(admin, "no.role");
        Assert.Null(form.Element.QuerySelector("[name='Form.Roles'][value=Beneficiary], [name='Form.Roles'][value=Portal]"));
        Assert.NotNull((await form.SubmitAsync()).Document.QuerySelector(".errsum"));

        foreach (var forged in new[] { "Beneficiary", "Portal", "None", "768", "Administrator,Portal" })
        {
            var page = await admin.PostAsync(form.Target, form.Fields().Append(new("Form.Roles", forged)));
            Assert.NotNull(page.Document.QuerySelector(".errsum"));
        }

        Assert.False(await portal.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == "no.role")));
    }

    [Fact]
    public async Task A_representative_begins_in_a_branch_old_or_new_however_its_name_is_written()
    {
        using var admin = await portal.SignedInAsync("admin");
        var form = await NewFormAsync(admin, "branch.jubail");
        Assert.NotNull(form.Element.QuerySelector("#" + form.Element.QuerySelector("[name='Form.Roles'][value=BranchRepresentative]")!.GetAttribute("data-reveals") + " [name='Form.Branch']:not([disabled])"));
        form.Fill("Form.Roles", "BranchRepresentative");

        var refused = await form.SubmitAsync();
        Assert.NotNull(refused.Document.QuerySelector(".errsum a[href='#Form_Branch']"));
        Assert.NotNull(refused.Document.QuerySelector("[value=BranchRepresentative]:checked"));
        var told = await refused.Form().Fill("Form.Branch", "فرع الجبيل الأول").SubmitAsync();
        Assert.NotNull(told.Document.QuerySelector("#first-password"));
        var second = await NewFormAsync(admin, "branch.jubail2");
        Assert.Contains("فرع الجبيل الأول", second.Element.TextContent, StringComparison.Ordinal);
        var shown = await (await second.Fill("Form.Roles", "BranchRepresentative").Fill("Form.Branch", "فرع الجبيل الاول").SubmitAsync()).FollowAsync($"/users/{await IdAsync("branch.jubail2")}");

        Assert.Contains("فرع الجبيل الأول", shown.Text, StringComparison.Ordinal);
        Assert.Single((await BranchesOfAsync("branch.jubail", "branch.jubail2")).Distinct(), id => id is not null);
    }

    [Fact]
    public async Task A_branch_that_was_typed_for_somebody_else_or_for_a_user_name_that_is_taken_is_not_made()
    {
        using var admin = await portal.SignedInAsync("admin");
        var taken = await (await NewFormAsync(admin, "officer")).Fill("Form.Roles", "BranchRepresentative").Fill("Form.Branch", "فرع حقل").SubmitAsync();
        await (await NewFormAsync(admin, "no.branch")).Fill("Form.Roles", "SocialResearcher").Fill("Form.Branch", "فرع حقل").SubmitAsync();

        Assert.Equal("فرع حقل", taken.ValueOf("Form.Branch"));
        Assert.Equal([null], await BranchesOfAsync("no.branch"));
        Assert.False(await portal.WithDbAsync(db => db.Branches.AnyAsync(b => b.Name == "فرع حقل")));
    }

    [Fact]
    public async Task Five_forms_at_once_that_name_one_new_branch_make_one()
    {
        using var admin = await portal.SignedInAsync("admin");
        var forms = new List<PortalForm>();
        for (var i = 0; i < 5; i++)
        {
            forms.Add((await NewFormAsync(admin, $"branch.tabuk{i}")).Fill("Form.Roles", "BranchRepresentative").Fill("Form.Branch", "فرع تبوك"));
        }

        Assert.All(await Task.WhenAll(forms.Select(form => form.SubmitAsync())), told => Assert.NotNull(told.Document.QuerySelector("h1 ~ .card, main .card")));
        Assert.Single((await BranchesOfAsync([.. Enumerable.Range(0, 5).Select(i => $"branch.tabuk{i}")])).Distinct(), id => id is not null);
    }

    [Fact]
    public async Task Roles_change_with_the_persons_next_request()
    {
        using var admin = await portal.SignedInAsync("admin");
        var id = await IdAsync("member");
        using var member = await portal.SignedInAsync("member");
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("/users")).Status);

        var form = (await admin.GetAsync($"/users/{id}/roles")).Form();
        Assert.NotNull(form.Element.QuerySelector("[value=CommitteeMember]:checked"));
        await form.Fill("Form.Roles", "Administrator").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/users")).Status);

        var back = (await admin.GetAsync($"/users/{id}/roles")).Form();
        await admin.PostAsync(back.Target, back.Fields().Where(field => field.Value != "Administrator"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("/users")).Status);
    }

    [Fact]
    public async Task A_closed_account_ends_with_the_next_request_and_opens_again()
    {
        using var admin = await portal.SignedInAsync("admin");
        var id = await IdAsync("branch");
        using var person = await portal.SignedInAsync("branch");
        await (await admin.GetAsync($"/users/{id}")).Form($"/users/{id}/close").SubmitAsync();
        Assert.Equal("/sign-in", (await person.GetAsync("/account")).Path);
        Assert.Equal("/sign-in", (await SignInAsync(person, "branch", DemoAccounts.Password)).Path);

        await (await admin.GetAsync($"/users/{id}")).Form($"/users/{id}/reopen").SubmitAsync();
        Assert.NotEqual("/sign-in", (await SignInAsync(person, "branch", DemoAccounts.Password)).Path);
    }

    [Fact]
    public async Task Ended_sessions_and_a_new_first_password_send_people_to_the_door()
    {
        using var admin = await portal.SignedInAsync("admin");
        var id = await IdAsync("director");
        using var person = await portal.SignedInAsync("director");
        await (await admin.GetAsync($"/users/{id}")).Form($"/users/{id}/end-sessions").SubmitAsync();
        Assert.Equal("/sign-in", (await person.GetAsync("/account")).Path);

        await person.SignInAsync("director");
        var told = await (await admin.GetAsync($"/users/{id}")).Form($"/users/{id}/first-password").SubmitAsync();
        Assert.Equal("/sign-in", (await person.GetAsync("/account")).Path);
        Assert.Equal("/sign-in", (await SignInAsync(person, "director", DemoAccounts.Password)).Path);
        Assert.Equal("/account/password", (await SignInAsync(person, "director", told.Document.QuerySelector("#first-password")!.TextContent)).Path);
    }

    [Fact]
    public async Task Administrators_cannot_end_their_own_administration()
    {
        using var admin = await portal.SignedInAsync("admin");
        var id = await IdAsync("admin");
        var form = (await admin.GetAsync($"/users/{id}/roles")).Form();
        var page = await admin.PostAsync(form.Target, form.Fields().Where(field => field.Value != "Administrator").Append(new("Form.Roles", "SocialResearcher")));
        Assert.Contains("مسؤول نظام آخر", page.Document.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);

        var token = form.Fields().Single(field => field.Key == "__RequestVerificationToken");
        await admin.PostAsync(new Uri($"/users/{id}/close", UriKind.Relative), [token]);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(new Uri($"/users/{id}/first-password", UriKind.Relative), [token])).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/users")).Status);
    }

    [Fact]
    public async Task Two_administrators_who_close_each_other_at_once_leave_one()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var (one, two) = (await IdAsync(own, "admin"), await IdAsync(own, "officer"));
        await own.WithDbAsync(db =>
        {
            db.UserRoles.Add(new() { UserId = two, RoleId = RoleIds.Of(Roles.Administrator) });
            return db.SaveChangesAsync();
        });
        using var first = await own.SignedInAsync("admin");
        using var second = await own.SignedInAsync("officer");
        for (var round = 0; round < 10; round++)
        {
            var forms = await Task.WhenAll(FormAsync(first, two), FormAsync(second, one));
            await Task.WhenAll(forms[0].SubmitAsync(), forms[1].SubmitAsync());
            var open = await own.WithDbAsync(db => db.Users.Where(u => (u.Id == one || u.Id == two) && u.ClosedAt == null).Select(u => u.Id).ToListAsync());
            Assert.Single(open);
            await own.WithDbAsync(db => db.Users.ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, (DateTime?)null)));
            await (open[0] == one ? second.SignInAsync("officer") : first.SignInAsync("admin"));
        }

        static async Task<PortalForm> FormAsync(PortalClient admin, Guid id) => (await admin.GetAsync($"/users/{id}")).Form($"/users/{id}/close");
    }

    [Fact]
    public async Task Staff_are_listed_and_found_however_their_name_is_written()
    {
        using var admin = await portal.SignedInAsync("admin");
        var page = await admin.GetAsync("/users");
        Assert.Contains("نورة بنت فهد السبيعي", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("سارة بنت محمد القحطاني", page.Text, StringComparison.Ordinal);

        foreach (var sought in new[] { "نوره", "RESEARCH", "السبيعى" })
        {
            var found = await page.Form("/users").Fill("Form.Sought", sought).SubmitAsync();
            Assert.Equal("/users", found.Address.PathAndQuery);
            Assert.Contains("نورة بنت فهد السبيعي", found.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ماجد", found.Text, StringComparison.Ordinal);
        }

        var nobody = await page.Form("/users").Fill("Form.Sought", "لا أحد بهذا").SubmitAsync();
        Assert.Contains("لم نجد", nobody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_beneficiary_is_found_by_the_whole_national_id_and_can_be_helped_back_in()
    {
        using var admin = await portal.SignedInAsync("admin");
        var page = await admin.GetAsync("/users");
        Assert.DoesNotContain("خالد", (await page.Form("/users").Fill("Form.Sought", "خالد بن عيد").SubmitAsync()).Document.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);

        var found = await page.Form("/users").Fill("Form.Sought", "١٠٠١٢٤٤٠١٩").SubmitAsync();
        var link = found.Document.QuerySelector("table a")!.GetAttribute("href")!;
        var account = await found.FollowAsync(link);
        Assert.DoesNotContain("1001244019", account.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(link + "/roles")).Status);
        var token = account.FormTo("/sign-out").Fields().Single(field => field.Key == "__RequestVerificationToken");
        var raised = await admin.PostAsync(new Uri(link + "/roles", UriKind.Relative), [token, new("Form.Roles", "RelationsOfficer")]);
        Assert.Equal(HttpStatusCode.NotFound, raised.Status);

        var told = await account.Form(link + "/first-password").SubmitAsync();
        using var person = portal.Visitor();
        Assert.Equal("/account/password", (await SignInAsync(person, "1001244019", told.Document.QuerySelector("#first-password")!.TextContent)).Path);
    }

    [Fact]
    public async Task The_list_is_paged_by_key_and_costs_the_same_whatever_its_length()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        await own.WithDbAsync(db =>
        {
            db.Users.AddRange(Enumerable.Range(100, 60).Select(i => new PortalUser { Id = Guid.NewGuid(), UserName = $"z{i}", NormalizedUserName = $"Z{i}", FullName = $"موظف {i}" }));
            return db.SaveChangesAsync();
        });
        using var admin = await own.SignedInAsync("admin");
        var seen = new List<string>();
        var page = await admin.GetAsync("/users");
        for (; ; page = await page.FollowAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!))
        {
            seen.AddRange(page.Document.QuerySelectorAll("tbody .sub").Select(name => name.TextContent.Trim()));
            if (page.Document.QuerySelector("a[rel=next]") is null)
            {
                break;
            }
        }

        Assert.Equal(DemoAccounts.Staff.Count + 60, seen.Distinct().Count());
        Assert.Equal(seen.Order(StringComparer.OrdinalIgnoreCase), seen);
        var back = await page.FollowAsync(page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(25, back.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(seen[25], back.Document.QuerySelector("tbody .sub")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("director")]
    [InlineData("1058529940")]
    public async Task Nobody_else_sees_users(string identifier)
    {
        using var person = await portal.SignedInAsync(identifier);
        var id = await IdAsync("admin");
        foreach (var path in new[] { "/users", "/users/new", $"/users/{id}", $"/users/{id}/roles", $"/users/{id}/first-password" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(path)).Status);
        }
    }

    private static async Task<PortalForm> NewFormAsync(PortalClient admin, string userName) =>
        (await admin.GetAsync("/users/new")).Form("/users/new").Fill("Form.FullName", "نواف بن سعد الحربي").Fill("Form.UserName", userName);

    private static async Task<PortalPage> SignInAsync(PortalClient person, string identifier, string password) =>
        await (await person.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", identifier).Fill("Form.Password", password).SubmitAsync();

    private Task<List<int?>> BranchesOfAsync(params string[] userNames) =>
        portal.WithDbAsync(db => db.Users.Where(u => userNames.Contains(u.UserName)).Select(u => u.BranchId).ToListAsync());

    private Task<Guid> IdAsync(string userName) => IdAsync(portal, userName);

    private static Task<Guid> IdAsync(PortalFactory portal, string userName) => portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());
}
