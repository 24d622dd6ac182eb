using System.Net;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

/// <summary>A form that is sent after the sign-in expired is carried over the next one.</summary>
public sealed class KeptFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Family = "1058529940";

    private static readonly string[] Ours = ["__RequestVerificationToken"];

    [Theory]
    [InlineData("need")]
    [InlineData("income")]
    [InlineData("identity")]
    public async Task Every_field_of_a_section_survives_and_is_saved_by_one_button(string section)
    {
        using var person = await portal.SignedInAsync(Family);
        var number = await person.BeginAsync();
        var path = (await SectionAsync(person, number, section)).Path;
        var form = (await person.GetAsync(path)).Form(path).FillAnswers();
        var sent = Comparable(form.Fields());
        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        var ended = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, ended.Status);
        var goOn = await SignInOnAsync(ended, Family, DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.OK, goOn.Status);
        var again = goOn.Form(path);
        Assert.Equal(sent, Comparable(again.Fields()));

        var saved = await again.SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.NotEqual(path, saved.Path);
        Assert.Null(saved.Document.QuerySelector(".errsum"));
        var answers = await portal.WithDbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Answers).SingleAsync());
        Assert.True(answers.Need is not null || answers.Income is not null || answers.Identity is not null);
    }

    [Fact]
    public async Task Free_texts_are_shown_before_they_are_sent()
    {
        var (person, ended) = await EndedAsync("officer", "contact words of mine");
        using (person)
        {
            var goOn = await SignInOnAsync(ended, "officer", DemoAccounts.Password);
            Assert.Contains("contact words of mine", goOn.Text, StringComparison.Ordinal);
            Assert.StartsWith("أكمل من حيث توقفت", goOn.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_of_staff_goes_on_too()
    {
        var (person, ended) = await EndedAsync("researcher", "nobody@example.com");
        using (person)
        {
            var saved = await (await SignInOnAsync(ended, "researcher", DemoAccounts.Password)).Form("/account/contact").SubmitAsync();
            Assert.Equal("/account", saved.Path);
            Assert.Contains("nobody@example.com", saved.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_password_loses_nothing()
    {
        var (person, ended) = await EndedAsync("member", "nobody@example.com");
        using (person)
        {
            var door = await SignInOnAsync(ended, "member", "wrong-password-1");
            Assert.Equal("/sign-in", door.Path);
            Assert.NotNull((await SignInOnAsync(door, "member", DemoAccounts.Password)).Form("/account/contact"));
        }
    }

    [Fact]
    public async Task Another_person_who_signs_in_sees_nothing_of_it()
    {
        var (person, ended) = await EndedAsync("officer", "contact words of mine");
        using (person)
        {
            var other = await SignInOnAsync(ended, "officer2", DemoAccounts.Password);
            Assert.Equal("/account/contact", other.Path);
            Assert.DoesNotContain("contact words of mine", other.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_another_browser_it_opens_nothing()
    {
        var (person, ended) = await EndedAsync("officer", "contact words of mine");
        using var elsewhere = portal.Visitor();
        var door = (await elsewhere.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", "officer").Fill("Form.Password", DemoAccounts.Password);
        var arrived = await elsewhere.PostAsync(door.Target, [.. door.Fields(), new("kept", ended.ValueOf("kept"))]);
        Assert.Equal("/reception", arrived.Path);
        person.Dispose();
    }

    [Fact]
    public async Task After_half_an_hour_it_is_a_plain_sign_in()
    {
        var (person, ended) = await EndedAsync("officer", "contact words of mine");
        using (person)
        {
            portal.Clock.Advance(KeptForms.Life);
            Assert.Equal("/account/contact", (await SignInOnAsync(ended, "officer", DemoAccounts.Password)).Path);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8")]
    public async Task What_somebody_made_up_is_a_plain_sign_in(string kept)
    {
        var (person, ended) = await EndedAsync("officer", "contact words of mine");
        using (person)
        {
            ended.FormWith("input[type=password]").Fill("kept", kept);
            Assert.Equal("/account/contact", (await SignInOnAsync(ended, "officer", DemoAccounts.Password)).Path);
        }
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task It_leads_to_no_other_site(string returnUrl)
    {
        var (person, ended) = await EndedAsync("officer", "contact words of mine");
        using (person)
        {
            var form = ended.FormWith("input[type=password]").Fill("Form.Identifier", "officer").Fill("Form.Password", DemoAccounts.Password);
            var goOn = await person.PostAsync(new Uri($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", UriKind.Relative), form.Fields());
            Assert.Equal("localhost", goOn.Form("/account/contact").Target.Host);
        }
    }

    [Fact]
    public async Task A_code_carries_it_too_over_wrong_numbers_wrong_codes_and_a_second_code()
    {
        using var person = await portal.SignedInAsync(Family);
        var number = await person.BeginAsync();
        var path = $"/requests/{number}/sections/need";
        var form = (await person.GetAsync(path)).Form(path).FillAnswers();
        var sent = Comparable(form.Fields());
        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        var page = await ByCodeAsync(await form.SubmitAsync());
        page = await page.FormWith("[name='Form.NationalId']").Fill("Form.NationalId", "123").SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.NationalId'][aria-invalid=true]"));
        page = await page.FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Family).SubmitAsync();
        page = await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "1").SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.OneTimeCode'][aria-invalid=true]"));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        page = await page.FormWith("[name=again]").SubmitAsync();
        var goOn = await Task.FromResult(page).WithCodeToAsync(portal, await MobileAsync(Family));

        Assert.Equal(HttpStatusCode.OK, goOn.Status);
        Assert.Equal(sent, Comparable(goOn.Form(path).Fields()));
        var saved = await goOn.Form(path).SubmitAsync();
        Assert.Null(saved.Document.QuerySelector(".errsum"));
        Assert.NotNull((await portal.WithDbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Answers).SingleAsync())).Need);
    }

    [Fact]
    public async Task A_page_of_the_code_that_lay_too_long_loses_nothing()
    {
        var (person, ended) = await EndedAsync(Family, "nobody@example.com");
        using (person)
        {
            var page = await (await ByCodeAsync(ended)).FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Family).SubmitAsync();
            portal.Clock.Advance(OneTimeCodes.Life);
            page = await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "123456").SubmitAsync();
            page = await page.FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Family).SubmitAsync();
            var goOn = await Task.FromResult(page).WithCodeToAsync(portal, await MobileAsync(Family));
            Assert.Equal("nobody@example.com", goOn.ValueOf("Form.Email"));
        }
    }

    [Fact]
    public async Task Another_person_who_comes_in_by_a_code_sees_nothing_of_it()
    {
        var (person, ended) = await EndedAsync(Family, "contact words of mine");
        using (person)
        {
            var page = await (await ByCodeAsync(ended)).FormWith("[name='Form.NationalId']").Fill("Form.NationalId", StoredCases.Khalid).SubmitAsync();
            var other = await Task.FromResult(page).WithCodeToAsync(portal, await MobileAsync(StoredCases.Khalid));
            Assert.Equal("/account/contact", other.Path);
            Assert.DoesNotContain("contact words of mine", other.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_a_wrong_password_the_code_still_carries_it()
    {
        var (person, ended) = await EndedAsync(Family, "nobody@example.com");
        using (person)
        {
            var page = await ByCodeAsync(await SignInOnAsync(ended, Family, "wrong-password-1"));
            page = await page.FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Family).SubmitAsync();
            Assert.Equal("nobody@example.com", (await Task.FromResult(page).WithCodeToAsync(portal, await MobileAsync(Family))).ValueOf("Form.Email"));
        }
    }

    [Fact]
    public async Task A_form_with_passwords_is_never_carried()
    {
        using var person = await portal.SignedInAsync("manager");
        var form = (await person.GetAsync("/account/password")).Form("/account/password").Fill("Form.CurrentPassword", "secret words one").Fill("Form.NewPassword", "secret words two");
        portal.Clock.Advance(TimeSpan.FromMinutes(20));
        var ended = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, ended.Status);
        Assert.Empty(ended.Document.QuerySelectorAll("[name=kept]"));
        Assert.NotNull(ended.Document.QuerySelector("main a[href^='/sign-in?returnUrl=']"));
        Assert.DoesNotContain("secret words", ended.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_kept_as_text_alone()
    {
        var (person, ended) = await EndedAsync("officer", string.Concat(Enumerable.Repeat("word ", KeptForms.MostBytes / 5)));
        using (person)
        {
            Assert.Empty(ended.Document.QuerySelectorAll("[name=kept]"));
            Assert.Empty(ended.Document.QuerySelectorAll("textarea"));
        }
    }

    private static List<string> Comparable(IEnumerable<KeyValuePair<string, string>> fields) =>
        [.. fields.Where(field => !Ours.Contains(field.Key)).Select(field => $"{field.Key}={field.Value.ReplaceLineEndings("\n")}").Order(StringComparer.Ordinal)];

    private static async Task<PortalPage> SectionAsync(PortalClient person, string number, string section)
    {
        var page = await person.GetAsync($"/requests/{number}/sections/{section}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static Task<PortalPage> SignInOnAsync(PortalPage page, string identifier, string password) =>
        page.FormWith("input[type=password]").Fill("Form.Identifier", identifier).Fill("Form.Password", password).SubmitAsync();

    /// <summary>Over to the other door, with nothing typed yet and so with nothing to complain of.</summary>
    private static async Task<PortalPage> ByCodeAsync(PortalPage page)
    {
        var door = await page.FormWith("[name=begin]").SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, "/sign-in/code"), (door.Status, door.Path));
        Assert.Empty(door.Document.QuerySelectorAll(".errsum"));
        return door;
    }

    private Task<string> MobileAsync(string nationalId) => portal.WithDbAsync(db => db.WithNationalId(nationalId).Select(b => b.Mobile).SingleAsync());

    private async Task<(PortalClient Person, PortalPage Page)> EndedAsync(string identifier, string typed)
    {
        var person = await portal.SignedInAsync(identifier);
        var form = (await person.GetAsync("/account/contact")).Form("/account/contact").Fill("Form.Email", typed);
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        var page = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        return (person, page);
    }
}
