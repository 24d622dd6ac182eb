using System.Net;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

public sealed class SignUpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Mobile = "+966551234567";
    private const string Password = "lantern by the river";

    [Fact]
    public async Task A_beneficiary_opens_an_account_and_a_file_and_is_signed_in()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var arrived = await (await FilledAsync(visitor, "2000000006")).Fill("Form.Email", "munira@example.com").SubmitAsync().WithCodeToAsync(portal, Mobile);
        Assert.Equal("/requests", arrived.Path);

        var (file, user, roles) = await portal.WithDbAsync(async db =>
        {
            var opened = await db.WithNationalId("2000000006").SingleAsync();
            var account = await db.Users.SingleAsync(u => u.Id == opened.UserId);
            return (opened, account, await db.UserRoles.Where(r => r.UserId == account.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).ToListAsync());
        });
        Assert.Equal(("منيرة بنت سعد الشمري", "+966551234567", "munira@example.com"), (file.FullName, file.Mobile, file.Email));
        Assert.Equal([nameof(Roles.Beneficiary)], roles);
        Assert.DoesNotContain("2000000006", user.UserName, StringComparison.Ordinal);
        Assert.DoesNotContain("2000000006", arrived.Address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_opens_with_its_national_id_in_any_digits()
    {
        using var visitor = portal.Visitor();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await (await FilledAsync(visitor, "1000000008")).SubmitAsync().WithCodeToAsync(portal, Mobile);

        using var later = portal.Visitor();
        var form = (await later.GetAsync("/sign-in")).FormWith("input[type=password]");
        Assert.Equal("/requests", (await form.Fill("Form.Identifier", "١٠٠٠٠٠٠٠٠٨").Fill("Form.Password", Password).SubmitAsync()).Path);
    }

    [Fact]
    public async Task No_account_is_open_before_the_mobile_is_proved()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var asked = await (await FilledAsync(visitor, "1000000040")).SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Equal("one-time-code", asked.Document.QuerySelector("[name='Form.OneTimeCode']")!.GetAttribute("autocomplete"));
        Assert.DoesNotContain("1000000040", asked.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.False(await portal.WithDbAsync(db => db.WithNationalId("1000000040").AnyAsync()));
        Assert.Equal("/sign-in", (await visitor.GetAsync("/requests")).Path);

        var code = await portal.CodeToAsync(Mobile);
        var wrong = await asked.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", code == "000000" ? "000001" : "000000").SubmitAsync();
        Assert.NotNull(wrong.Document.QuerySelector("[name='Form.OneTimeCode'][aria-invalid=true]"));
        Assert.Equal("/requests", (await Task.FromResult(wrong).WithCodeToAsync(portal, Mobile)).Path);
    }

    [Fact]
    public async Task A_person_who_has_an_account_gets_the_same_page_and_is_told_at_their_own_number()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var known = await (await FilledAsync(visitor, "1058529940")).Fill("Form.Mobile", "0558880001").SubmitAsync();
        var unknown = await (await FilledAsync(visitor, "1000000057")).Fill("Form.Mobile", "0558880002").SubmitAsync();
        Assert.Equal(Comparable(unknown), Comparable(known));
        Assert.Equal(unknown.ValueOf("waiting").Length, known.ValueOf("waiting").Length);

        Assert.Null(await portal.CodeToAsync("+966558880001"));
        var own = await portal.WithDbAsync(db => db.WithNationalId("1058529940").Select(b => b.Mobile).SingleAsync());
        Assert.Contains(await portal.MessagesToAsync(own), message => message.Kind == MessageKind.AccountExists);

        for (var i = 0; i < OneTimeCodes.MostTries + 1; i++)
        {
            known = await known.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "000000").SubmitAsync();
            unknown = await unknown.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "000000").SubmitAsync();
            Assert.Equal(Comparable(unknown), Comparable(known));
        }

        Assert.Equal(0, await portal.WithDbAsync(db => db.Users.CountAsync(u => u.FullName == "منيرة بنت سعد الشمري" && !db.Beneficiaries.Any(b => b.UserId == u.Id))));
    }

    [Fact]
    public async Task A_code_sent_for_another_sign_up_opens_nothing_where_there_is_an_account()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var known = await (await FilledAsync(visitor, "1058529940")).Fill("Form.Mobile", "0558880003").SubmitAsync();
        await (await FilledAsync(visitor, "1000000065")).Fill("Form.Mobile", "0558880003").SubmitAsync();

        var refused = await Task.FromResult(known).WithCodeToAsync(portal, "+966558880003");

        Assert.NotNull(refused.Document.QuerySelector("[name='Form.OneTimeCode'][aria-invalid=true]"));
        Assert.Equal("/sign-in", (await visitor.GetAsync("/requests")).Path);
    }

    [Fact]
    public async Task The_code_sent_five_times_at_once_opens_one_account()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var asked = await (await FilledAsync(visitor, "1000000016")).SubmitAsync();
        var code = (await portal.CodeToAsync(Mobile))!;
        var forms = Enumerable.Range(0, 5).Select(_ => asked.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", code)).ToList();

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Contains(answers, answer => answer.Path == "/requests");
        Assert.Equal(1, await portal.WithDbAsync(db => db.WithNationalId("1000000016").CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task A_new_code_may_be_asked_for_three_in_an_hour()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var page = await (await FilledAsync(visitor, "1000000073")).Fill("Form.Mobile", "0558880004").SubmitAsync();
        for (var i = 0; i < 2; i++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            page = await page.FormWith("[name=again]").SubmitAsync();
            Assert.Empty(page.Document.QuerySelectorAll(".errsum"));
        }

        page = await page.FormWith("[name=again]").SubmitAsync();
        Assert.NotEmpty(page.Document.QuerySelectorAll(".errsum"));
        Assert.Equal("/requests", (await Task.FromResult(page).WithCodeToAsync(portal, "+966558880004")).Path);
    }

    [Fact]
    public async Task What_waited_too_long_begins_anew()
    {
        portal.Clock.Advance(TimeSpan.FromHours(1));
        using var visitor = portal.Visitor();
        var asked = await (await FilledAsync(visitor, "1000000081")).Fill("Form.Mobile", "0558880005").SubmitAsync();
        portal.Clock.Advance(OneTimeCodes.Life);

        Assert.Equal("/sign-up", (await Task.FromResult(asked).WithCodeToAsync(portal, "+966558880005")).Path);
        Assert.False(await portal.WithDbAsync(db => db.WithNationalId("1000000081").AnyAsync()));
    }

    [Fact]
    public async Task An_empty_form_says_what_to_fill_in()
    {
        using var visitor = portal.Visitor();
        var page = await (await visitor.GetAsync("/sign-up")).Form("/sign-up").SubmitAsync();
        Assert.Equal(5, page.Document.QuerySelectorAll(".errsum a").Length);
        Assert.StartsWith("خطأ", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.NationalId", "1058529941")]
    [InlineData("Form.Mobile", "0441234567")]
    [InlineData("Form.Email", "munira@nowhere")]
    [InlineData("Form.Password", "short")]
    [InlineData("Form.Password", "Password123")]
    [InlineData("Form.Password", "qabas-1448")]
    [InlineData("Form.Password", "1000000024!")]
    public async Task What_is_wrong_is_refused_and_the_rest_comes_back_as_typed(string field, string value)
    {
        using var visitor = portal.Visitor();
        var page = await (await FilledAsync(visitor, "1000000024")).Fill(field, value).SubmitAsync();
        Assert.Equal("/sign-up", page.Path);
        Assert.NotNull(page.Document.QuerySelector($"[name='{field}'][aria-invalid=true]"));
        Assert.Equal("منيرة بنت سعد الشمري", page.Document.QuerySelector("[name='Form.FullName']")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("[name='Form.Password']")!.GetAttribute("value"));
        Assert.False(await portal.WithDbAsync(db => db.WithNationalId("1000000024").AnyAsync()));
    }

    [Fact]
    public async Task Rights_and_duties_are_read_before_they_are_accepted()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetAsync("/sign-up");
        Assert.NotNull(page.Document.QuerySelector("main a[href='/policy']"));
        Assert.False(page.Document.QuerySelector("[name='Form.AcceptsRights']")!.HasAttribute("checked"));
    }

    internal static async Task<PortalForm> FilledAsync(PortalClient visitor, string nationalId) =>
        (await visitor.GetAsync("/sign-up")).Form("/sign-up")
            .Fill("Form.NationalId", nationalId)
            .Fill("Form.FullName", "منيرة بنت سعد الشمري")
            .Fill("Form.Mobile", "055 123 4567")
            .Fill("Form.Password", Password)
            .Fill("Form.AcceptsRights", "true");

    /// <summary>The page without what differs from one visit, or from one telephone, to the next.</summary>
    private static string Comparable(PortalPage page)
    {
        var copy = (AngleSharp.Html.Dom.IHtmlDocument)page.Document.Clone();
        foreach (var changing in copy.QuerySelectorAll("script, [name=__RequestVerificationToken], [name=waiting]").ToList())
        {
            changing.Remove();
        }

        return $"{page.Status} {copy.DocumentElement.OuterHtml}".Replace("055 888 0001", "", StringComparison.Ordinal).Replace("055 888 0002", "", StringComparison.Ordinal);
    }
}
