using System.Net;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

public sealed class AccountTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string NewPassword = "lantern by the river";

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_the_other_sessions()
    {
        using var here = await portal.SignedInAsync("researcher");
        using var elsewhere = await portal.SignedInAsync("researcher");
        var refused = await (await PasswordFormAsync(here, "wrong-password-1")).SubmitAsync();
        Assert.NotNull(refused.Document.QuerySelector("[name='Form.CurrentPassword'][aria-invalid=true]"));

        var changed = await (await PasswordFormAsync(here, DemoAccounts.Password)).SubmitAsync();
        Assert.Equal("/account", changed.Path);
        Assert.Equal("/account", (await here.GetAsync("/account")).Path);
        Assert.Equal("/sign-in", (await elsewhere.GetAsync("/account")).Path);

        var form = (await elsewhere.GetAsync("/sign-in")).FormWith("input[type=password]");
        var opened = await form.Fill("Form.Identifier", "researcher").Fill("Form.Password", NewPassword).SubmitAsync();
        Assert.NotEqual("/sign-in", opened.Path);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("1058529940!")]
    [InlineData("0551230001!")]
    [InlineData(DemoAccounts.Password)]
    public async Task A_weak_new_password_is_refused(string password)
    {
        using var person = await portal.SignedInAsync("1058529940");
        var page = await (await PasswordFormAsync(person, DemoAccounts.Password)).Fill("Form.NewPassword", password).SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.NewPassword'][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_stolen_session_cannot_guess_the_password_for_ever()
    {
        using var person = await portal.SignedInAsync("branch");
        for (var i = 0; i < 5; i++)
        {
            await (await PasswordFormAsync(person, "wrong-password-1")).SubmitAsync();
        }

        var page = await (await PasswordFormAsync(person, DemoAccounts.Password)).SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.CurrentPassword'][aria-invalid=true]"));
    }

    [Fact]
    public async Task The_fifth_try_may_be_the_right_one()
    {
        using var person = await portal.SignedInAsync("manager");
        for (var i = 0; i < SignInTries.Most - 1; i++)
        {
            await (await PasswordFormAsync(person, "wrong-password-1")).SubmitAsync();
        }

        Assert.Equal("/account", (await (await PasswordFormAsync(person, DemoAccounts.Password)).SubmitAsync()).Path);
        using var elsewhere = portal.Visitor();
        var form = (await elsewhere.GetAsync("/sign-in")).FormWith("input[type=password]");
        Assert.NotEqual("/sign-in", (await form.Fill("Form.Identifier", "manager").Fill("Form.Password", NewPassword).SubmitAsync()).Path);
    }

    [Fact]
    public async Task A_beneficiary_changes_how_they_are_reached()
    {
        using var person = await portal.SignedInAsync("1001244019");
        var form = (await person.GetAsync("/account/contact")).Form("/account/contact");
        var done = await form.Fill("Form.Mobile", "٠٥٥٩٨٧٦٥٤٣").Fill("Form.Email", "khalid@example.com").SubmitAsync().WithCodeToAsync(portal, "+966559876543");
        Assert.Equal("/account", done.Path);
        Assert.Contains("055 987 6543", done.Text, StringComparison.Ordinal);

        var file = await portal.WithDbAsync(db => db.WithNationalId("1001244019").SingleAsync());
        Assert.Equal(("+966559876543", "khalid@example.com"), (file.Mobile, file.Email));
        Assert.DoesNotContain("1001244019", done.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_beneficiary_must_be_reachable_and_staff_need_not_be()
    {
        using var person = await portal.SignedInAsync("1001244019");
        var refused = await (await person.GetAsync("/account/contact")).Form("/account/contact").Fill("Form.Mobile", "").SubmitAsync();
        Assert.NotNull(refused.Document.QuerySelector("[name='Form.Mobile'][aria-invalid=true]"));

        using var staff = await portal.SignedInAsync("member");
        var done = await (await staff.GetAsync("/account/contact")).Form("/account/contact").Fill("Form.Email", "maha@example.com").SubmitAsync();
        Assert.Equal("/account", done.Path);
        Assert.Contains("maha@example.com", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_see_where_they_are_signed_in_and_end_it()
    {
        using var here = await portal.SignedInAsync("director");
        using var elsewhere = portal.Visitor();
        elsewhere.Http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36");
        await elsewhere.SignInAsync("director");

        var page = await here.GetAsync("/account");
        Assert.Contains("Chrome · Android", page.Text, StringComparison.Ordinal);
        await page.Form("/account/sessions/end").SubmitAsync();
        Assert.Equal("/sign-in", (await elsewhere.GetAsync("/account")).Path);
        Assert.Equal("/account", (await here.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Ending_the_others_leaves_this_one()
    {
        using var here = await portal.SignedInAsync("officer");
        using var one = await portal.SignedInAsync("officer");
        using var two = await portal.SignedInAsync("officer");
        await (await here.GetAsync("/account")).Form("/account/sessions/end-others").SubmitAsync();
        Assert.Equal("/sign-in", (await one.GetAsync("/account")).Path);
        Assert.Equal("/sign-in", (await two.GetAsync("/account")).Path);
        Assert.Equal("/account", (await here.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Nobody_ends_another_persons_session()
    {
        using var victim = await portal.SignedInAsync("chair");
        using var other = await portal.SignedInAsync("officer");
        using var second = await portal.SignedInAsync("officer");
        var key = await portal.WithDbAsync(db => db.Sessions.Join(db.Users, s => s.UserId, u => u.Id, (s, u) => new { s.Key, u.UserName }).Where(s => s.UserName == "chair").Select(s => s.Key).FirstAsync());
        var form = (await other.GetAsync("/account")).Document.QuerySelectorAll("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!;
        await other.PostAsync(new Uri("/account/sessions/end", UriKind.Relative), [new("key", key), new("__RequestVerificationToken", form)]);
        Assert.Equal("/account", (await victim.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Signing_out_is_a_form_and_says_so()
    {
        using var person = await portal.SignedInAsync("officer");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await person.GetAsync("/sign-out")).Status);
        var left = await (await person.GetAsync("/account")).FormTo("/sign-out").SubmitAsync();
        Assert.Equal("/", left.Path);
        Assert.Equal("/sign-in", (await person.GetAsync("/account")).Path);
    }

    private static async Task<PortalForm> PasswordFormAsync(PortalClient person, string current) =>
        (await person.GetAsync("/account/password")).Form("/account/password").Fill("Form.CurrentPassword", current).Fill("Form.NewPassword", NewPassword);
}
