using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

/// <summary>Before the desk opens a file, those that look like it are shown. Nothing is blocked.</summary>
public sealed class SimilarAtDeskTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string TypedId = "1089999963";
    private const string Mobile = "+966559876543";

    [Fact]
    public async Task A_file_that_looks_alike_is_shown_with_the_reasons_and_the_officer_goes_on_with_it()
    {
        const string Name = "هيفاء بنت سالم الخالدي";
        var file = await GivenFileAsync("1089999914", Name);
        using var officer = await portal.SignedInAsync("officer");

        var page = await (await officer.GetAsync("/reception/new")).Form().FillIdentity(TypedId, Name).FillKind()
            .Fill("Form.ReceivedThrough", "Letters").Fill("Form.Questions", "سألت عن الأتعاب.").SubmitAsync();

        Assert.Equal("/reception/new", page.Path);
        Assert.Contains("الاسم نفسه", page.Text, StringComparison.Ordinal);
        Assert.Contains("رقم الجوال نفسه", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1089999914", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(0, await FilesAsync(TypedId));
        var form = (await page.Form("/reception/start").SubmitAsync()).Form("/reception/new");
        Assert.Contains(form.Fields(), field => field is { Key: "Form.Questions", Value: "سألت عن الأتعاب." });
        var number = (await form.SubmitAsync()).CaseNumber();

        var stored = await portal.StoredAsync(number);
        Assert.Equal((file, "representation", Channel.Letters, "سألت عن الأتعاب."), (stored.BeneficiaryId, stored.Kind.Key, stored.ReceivedThrough, stored.History[0].Reason));
        Assert.Equal(0, await FilesAsync(TypedId));
    }

    [Fact]
    public async Task A_new_file_is_opened_nonetheless_once_and_with_all_that_was_typed()
    {
        const string Name = "بدرية بنت نايف الحارثي";
        await GivenFileAsync("1089999997", Name);
        using var officer = await portal.SignedInAsync("officer");
        var page = await (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999971", Name).FillKind().Fill("Form.Questions", "سألت عن المدة.").SubmitAsync();

        var again = await page.Form("/reception/new").SubmitAsync("Correct");
        Assert.Equal(("1089999971", Name, "سألت عن المدة."), (again.ValueOf("Form.NationalId"), again.ValueOf("Form.FullName"), again.Document.QuerySelector("[name='Form.Questions']")!.TextContent.Trim()));
        var warned = await again.Form("/reception/new").SubmitAsync();
        var nonetheless = warned.Form("/reception/new");
        var numbers = new[] { (await nonetheless.SubmitAsync("Different")).CaseNumber(), (await nonetheless.SubmitAsync("Different")).CaseNumber() };

        Assert.Single(numbers.Distinct(StringComparer.Ordinal));
        var stored = await portal.StoredAsync(numbers[0]);
        Assert.Equal(("1089999971", Name, Mobile, "representation", "سألت عن المدة."), (stored.Beneficiary.NationalId, stored.Beneficiary.FullName, stored.Beneficiary.Mobile, stored.Kind.Key, stored.History[0].Reason));
    }

    [Fact]
    public async Task A_representative_learns_that_there_is_a_file_and_whom_to_ask_and_nothing_of_the_person()
    {
        const string Name = "شروق بنت حمود الجهني";
        var file = await GivenFileAsync("1089999880", Name, mobile: "+966559876543");
        using var branch = await portal.SignedInAsync("branch");

        var page = await (await branch.GetAsync("/reception/new")).Form().FillIdentity("1089999898", Name).FillKind().SubmitAsync();

        Assert.Contains("اسأل موظف علاقات المستفيدين", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
        Assert.DoesNotContain($"/people/{file}", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main [name='Form.BeneficiaryId']"), _ => true);
        var number = (await page.Form("/reception/new").SubmitAsync("Different")).CaseNumber();
        Assert.Equal("1089999898", (await portal.StoredAsync(number)).Beneficiary.NationalId);
    }

    [Fact]
    public async Task A_name_alone_or_a_telephone_alone_asks_nothing()
    {
        await GivenFileAsync("1089999872", "ندى بنت عايض القرني", mobile: "+966559870001");
        await GivenFileAsync("1089999864", "مازن بن عايض القرني");
        using var officer = await portal.SignedInAsync("officer");

        var done = await (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999856", "ندى بنت عايض القرني").FillKind().SubmitAsync();

        Assert.EndsWith("/answers", done.Path, StringComparison.Ordinal);
    }

    private Task<int> FilesAsync(string nationalId) => portal.WithDbAsync(db => db.WithNationalId(nationalId).CountAsync());

    private Task<long> GivenFileAsync(string nationalId, string name, string mobile = Mobile) => portal.WithDbAsync(async db =>
    {
        var file = new Beneficiary(nationalId, name, mobile, email: null, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-90));
        db.Beneficiaries.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });
}
