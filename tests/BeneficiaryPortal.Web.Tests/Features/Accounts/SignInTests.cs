using System.Net;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("officer", "/reception")]
    [InlineData("branch", "/reception")]
    [InlineData("researcher", "/research")]
    [InlineData("member", "/committee")]
    [InlineData("chair", "/committee")]
    [InlineData("manager", "/cases")]
    [InlineData("director", "/held-replies")]
    [InlineData("admin", "/users")]
    [InlineData("1058529940", "/requests")]
    [InlineData("١٠٠١٢٤٤٠١٩", "/requests")]
    public async Task Everybody_arrives_where_their_work_begins(string identifier, string path)
    {
        using var person = await portal.SignedInAsync(identifier);
        var home = await person.GetAsync("/home");
        Assert.Equal(path, home.Path);
    }

    [Fact]
    public async Task The_identifier_is_the_first_thing_asked_and_one_form_alone_takes_a_password()
    {
        using var visitor = portal.Visitor();
        var form = (await visitor.GetAsync("/sign-in")).FormWith("input[type=password]");
        Assert.Equal("Form.Identifier", form.Element.QuerySelectorAll("input:not([type=hidden])")[0].GetAttribute("name"));
    }

    [Fact]
    public async Task An_unknown_account_and_a_wrong_password_get_the_same_page()
    {
        using var visitor = portal.Visitor();
        var unknown = await TryAsync(visitor, "nobody1", "wrong-password-1");
        var wrong = await TryAsync(visitor, "officer", "wrong-password-1");

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(Comparable(unknown, "nobody1"), Comparable(wrong, "officer"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_the_password_never_comes_back()
    {
        using var visitor = portal.Visitor();
        var empty = await TryAsync(visitor, "", "");
        Assert.Equal(2, empty.Document.QuerySelectorAll(".errsum a").Length);

        var wrong = await TryAsync(visitor, "officer", "secret-not-shown");
        Assert.DoesNotContain("secret-not-shown", wrong.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("officer", wrong.Document.QuerySelector("[name='Form.Identifier']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Five_wrong_tries_and_the_right_password_opens_nothing_for_ten_minutes()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < SignInTries.Most; i++)
        {
            await TryAsync(visitor, "manager", "wrong-password-1");
        }

        Assert.Equal("/sign-in", (await TryAsync(visitor, "manager", DemoAccounts.Password)).Path);
        portal.Clock.Advance(SignInTries.Rest);
        Assert.NotEqual("/sign-in", (await TryAsync(visitor, "manager", DemoAccounts.Password)).Path);
    }

    [Fact]
    public async Task The_fifth_try_may_be_the_right_one_and_counts_no_longer()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < SignInTries.Most - 1; i++)
        {
            await TryAsync(visitor, "chair", "wrong-password-1");
        }

        Assert.NotEqual("/sign-in", (await TryAsync(visitor, "chair", DemoAccounts.Password)).Path);
        using var elsewhere = portal.Visitor();
        Assert.NotEqual("/sign-in", (await TryAsync(elsewhere, "chair", DemoAccounts.Password)).Path);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("//elsewhere.example/", "/reception")]
    [InlineData("https://elsewhere.example/", "/reception")]
    [InlineData("/\\elsewhere.example", "/reception")]
    [InlineData("javascript:alert(1)", "/reception")]
    public async Task People_return_to_where_they_were_but_never_to_another_site(string returnUrl, string path)
    {
        using var visitor = portal.Visitor();
        var form = (await visitor.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}")).FormWith("input[type=password]");
        var arrived = await form.Fill("Form.Identifier", "officer").Fill("Form.Password", DemoAccounts.Password).SubmitAsync();
        Assert.Equal("localhost", arrived.Address.Host);
        Assert.Equal(path, arrived.Path);
    }

    [Fact]
    public async Task A_page_for_people_who_are_signed_in_leads_to_the_door_and_back()
    {
        using var visitor = portal.Visitor();
        var door = await visitor.GetAsync("/account/contact");
        Assert.Equal("/sign-in", door.Path);
        var back = await door.FormWith("input[type=password]").Fill("Form.Identifier", "officer").Fill("Form.Password", DemoAccounts.Password).SubmitAsync();
        Assert.Equal("/account/contact", back.Path);
    }

    [Fact]
    public async Task Nobody_signs_in_over_another_persons_session()
    {
        using var visitor = portal.Visitor();
        var form = (await visitor.GetAsync("/sign-in")).FormWith("input[type=password]");
        await visitor.SignInAsync("officer");
        await form.Fill("Form.Identifier", "1058529940").Fill("Form.Password", DemoAccounts.Password).SubmitAsync();

        // The form was rendered for nobody, so its token no longer fits; and were it fitting, the visit goes on as it was.
        Assert.Contains("ماجد", (await visitor.GetAsync("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_does_not_open()
    {
        await portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "officer2").ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, StoppedClock.Beginning.UtcDateTime)));
        using var visitor = portal.Visitor();
        Assert.Equal("/sign-in", (await TryAsync(visitor, "officer2", DemoAccounts.Password)).Path);
    }

    [Fact]
    public async Task An_account_without_a_file_or_the_other_way_round_is_nobodys_national_id()
    {
        using var visitor = portal.Visitor();
        Assert.Equal("/sign-in", (await TryAsync(visitor, "1098765439", DemoAccounts.Password)).Path);
    }

    private static async Task<PortalPage> TryAsync(PortalClient visitor, string identifier, string password) =>
        await (await visitor.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", identifier).Fill("Form.Password", password).SubmitAsync();

    private static string Comparable(PortalPage page, string identifier)
    {
        foreach (var changing in page.Document.QuerySelectorAll("script, input[name=__RequestVerificationToken]").ToList())
        {
            changing.Remove();
        }

        return page.Document.DocumentElement.OuterHtml.Replace($"\"{identifier}\"", "\"\"", StringComparison.Ordinal);
    }
}
