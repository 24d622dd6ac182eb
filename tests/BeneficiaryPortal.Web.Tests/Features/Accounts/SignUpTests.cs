using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

public sealed class SignUpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Password = "lantern by the river";

    [Fact]
    public async Task A_beneficiary_opens_an_account_and_a_file_and_is_signed_in()
    {
        using var visitor = portal.Visitor();
        var arrived = await (await FilledAsync(visitor, "2000000006")).Fill("Form.Email", "munira@example.com").SubmitAsync();
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
        await (await FilledAsync(visitor, "1000000008")).SubmitAsync();

        using var later = portal.Visitor();
        var form = (await later.GetAsync("/sign-in")).FormWith("input[type=password]");
        Assert.Equal("/requests", (await form.Fill("Form.Identifier", "١٠٠٠٠٠٠٠٠٨").Fill("Form.Password", Password).SubmitAsync()).Path);
    }

    [Fact]
    public async Task A_person_who_has_a_file_gets_a_neutral_answer_and_a_way_forward()
    {
        using var visitor = portal.Visitor();
        var answer = await (await FilledAsync(visitor, "1058529940")).SubmitAsync();
        Assert.Equal("/sign-up", answer.Path);
        Assert.Contains("مكتب الاستقبال", answer.Document.QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await portal.WithDbAsync(db => db.Users.CountAsync(u => u.FullName == "منيرة بنت سعد الشمري" && !db.Beneficiaries.Any(b => b.UserId == u.Id))));
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_opens_one_account_for_all()
    {
        var visitors = Enumerable.Range(0, 5).Select(_ => portal.Visitor()).ToList();
        var forms = await Task.WhenAll(visitors.Select(visitor => FilledAsync(visitor, "1000000016")));
        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.All(answers, answer => Assert.Equal("/requests", answer.Path));
        Assert.Equal(1, await portal.WithDbAsync(db => db.WithNationalId("1000000016").CountAsync()));
        visitors.ForEach(visitor => visitor.Dispose());
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
}
