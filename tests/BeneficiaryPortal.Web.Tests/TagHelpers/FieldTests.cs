using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

namespace BeneficiaryPortal.Web.Tests.TagHelpers;

public class FieldTests(SpecimenHost host) : IClassFixture<SpecimenHost>
{
    private static readonly string[] Wrong = ["Form.Name", "Form.NationalId", "Form.BirthDate", "Form.Mobile", "Form.Decision", "Form.Agreed"];

    [Fact]
    public async Task Label_hint_and_control_stand_in_this_order_and_are_tied()
    {
        var field = (await Page()).QuerySelector("#Form_Name")!.Closest(".field")!;
        Assert.Equal(["label", "div", "input"], field.Children.Select(child => child.LocalName));
        Assert.Equal("Form_Name", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Form_Name-hint", field.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Equal("كما في الهوية", field.QuerySelector("#Form_Name-hint")!.TextContent);
    }

    [Fact]
    public async Task A_wrong_answer_has_its_error_between_hint_and_control_and_is_described_by_both()
    {
        var (_, page) = await Submit();
        var field = page.QuerySelector("#Form_Name")!.Closest(".field")!;
        Assert.Contains("is-error", field.ClassList);
        Assert.Equal(["label", "div", "span", "input"], field.Children.Select(child => child.LocalName));
        var control = field.QuerySelector("input")!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal("Form_Name-hint Form_Name-error", control.GetAttribute("aria-describedby"));
        Assert.Equal("خطأ: أكمل هذه الإجابة", field.QuerySelector("#Form_Name-error")!.TextContent);
    }

    [Theory]
    [InlineData("Form_Name", "dir", "auto")]
    [InlineData("Form_Name", "autocomplete", "name")]
    [InlineData("Form_Name", "spellcheck", "false")]
    [InlineData("Form_NationalId", "dir", "ltr")]
    [InlineData("Form_NationalId", "inputmode", "numeric")]
    [InlineData("Form_NationalId", "autocomplete", "off")]
    [InlineData("Form_NationalId", "type", "text")]
    [InlineData("Form_Mobile", "type", "tel")]
    [InlineData("Form_Mobile", "autocomplete", "tel-national")]
    [InlineData("Form_Income", "inputmode", "decimal")]
    [InlineData("Form_People", "inputmode", "numeric")]
    [InlineData("Form_People", "value", "3")]
    [InlineData("Form_Password", "autocomplete", "new-password")]
    public async Task A_kind_of_answer_brings_its_direction_and_keyboard(string id, string attribute, string value) =>
        Assert.Equal(value, (await Page()).GetElementById(id)!.GetAttribute(attribute));

    [Fact]
    public async Task No_field_lets_the_browser_validate()
    {
        var page = await Page();
        Assert.Empty(page.QuerySelectorAll("[required], [pattern], [maxlength], [type=number], [data-val], [placeholder]"));
    }

    [Fact]
    public async Task Every_control_has_a_label_and_every_description_exists()
    {
        var (_, page) = await Submit();
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            Assert.True(page.QuerySelector($"label[for='{control.Id}']") is not null, $"{control.Id} has no label");
        }

        foreach (var id in page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')))
        {
            Assert.True(page.GetElementById(id) is not null, $"{id} is not on the page");
        }

        Assert.Equal(page.All.Count(element => !string.IsNullOrEmpty(element.Id)), page.All.Where(element => !string.IsNullOrEmpty(element.Id)).DistinctBy(element => element.Id).Count());
    }

    [Fact]
    public async Task Answers_come_back_as_typed_even_wrong_ones_and_passwords_do_not()
    {
        var (_, page) = await Submit(
            ("Form.NationalId", " ١٢٣ "), ("Form.Income", "ألف"), ("Form.Mobile", "05x"), ("Form.Reason", "\nلأن <الدخل>"), ("Form.Password", "secret"), ("Form.Channel", "Website"),
            ("Form.Decision", "Refuse"), ("Form.Tools", "SupportRequestForm"), ("Form.BirthDate.Calendar", "Gregorian"), ("Form.BirthDate.Day", "٣١"), ("Form.BirthDate.Month", "2"), ("Form.BirthDate.Year", "abc"), ("Form.Agreed", "true"));
        Assert.Equal(" ١٢٣ ", Value(page, "Form_NationalId"));
        Assert.Equal("ألف", Value(page, "Form_Income"));
        Assert.Equal("05x", Value(page, "Form_Mobile"));
        Assert.Equal("\nلأن <الدخل>", ((IHtmlTextAreaElement)page.GetElementById("Form_Reason")!).Value);
        Assert.Equal("", Value(page, "Form_Password"));
        Assert.Equal("Website", ((IHtmlSelectElement)page.GetElementById("Form_Channel")!).Value);
        Assert.Equal(["Refuse"], Checked(page, "Form.Decision"));
        Assert.Equal(["SupportRequestForm"], Checked(page, "Form.Tools"));
        Assert.Equal(["Gregorian"], Checked(page, "Form.BirthDate.Calendar"));
        Assert.Equal(("٣١", "abc"), (Value(page, "Form_BirthDate_Day"), Value(page, "Form_BirthDate_Year")));
        Assert.Equal("2", ((IHtmlSelectElement)page.GetElementById("Form_BirthDate_Month")!).Value);
        Assert.Equal(["true"], Checked(page, "Form.Agreed"));
    }

    [Fact]
    public async Task A_stored_answer_is_shown_in_its_field()
    {
        using var reader = host.Reader();
        var page = await reader.GetAsync("/specimen/filled");
        Assert.Equal("أمل \"حسن\"", Value(page, "Form_Name"));
        Assert.Equal("551234567", Value(page, "Form_Mobile"));
        Assert.Equal("1500.5", Value(page, "Form_Income"));
        Assert.Equal("", Value(page, "Form_Password"));
        Assert.Equal("Website", ((IHtmlSelectElement)page.GetElementById("Form_Channel")!).Value);
        Assert.Equal(["BasicRegulation", "SupportRequestForm"], Checked(page, "Form.Tools"));
        Assert.Equal(["Refuse"], Checked(page, "Form.Decision"));
        Assert.Equal(["Gregorian"], Checked(page, "Form.BirthDate.Calendar"));
        Assert.Equal(("17", "1985"), (Value(page, "Form_BirthDate_Day"), Value(page, "Form_BirthDate_Year")));
        Assert.Equal(["true"], Checked(page, "Form.Agreed"));
    }

    [Fact]
    public async Task A_group_is_one_fieldset_whose_legend_asks_and_whose_first_control_takes_the_error_link()
    {
        var (_, page) = await Submit();
        var field = page.QuerySelector("#Form_Decision")!.Closest(".field")!;
        Assert.Equal("القرار", field.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal("Form_Decision-error", field.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal(["Form_Decision", "Form_Decision-2"], field.QuerySelectorAll("input[type=radio]").Select(radio => radio.Id));
    }

    [Fact]
    public async Task What_an_answer_asks_further_is_in_the_page_without_script()
    {
        var page = await Page();
        var radio = page.GetElementById("Form_Decision-2")!;
        var further = page.GetElementById(radio.GetAttribute("data-reveals")!)!;
        Assert.False(further.HasAttribute("hidden"));
        Assert.NotNull(further.QuerySelector("textarea#Form_Reason"));
        Assert.Null(page.GetElementById("Form_Decision")!.GetAttribute("data-reveals"));
    }

    [Fact]
    public async Task A_limit_is_said_and_counted_but_cuts_nothing()
    {
        var page = await Page();
        var area = page.GetElementById("Form_Reason")!;
        Assert.Equal("10", area.GetAttribute("data-limit"));
        Assert.Contains("Form_Reason-limit", area.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal("يمكنك كتابة 10 أحرف", page.GetElementById("Form_Reason-limit")!.TextContent);
    }

    [Fact]
    public async Task A_date_offers_both_calendars_and_months_by_both_names()
    {
        var page = await Page();
        Assert.Equal(["Hijri"], Checked(page, "Form.BirthDate.Calendar"));
        var months = ((IHtmlSelectElement)page.GetElementById("Form_BirthDate_Month")!).Options;
        Assert.Equal(13, months.Length);
        Assert.Equal("9 — رمضان / سبتمبر", months[9].Text);
    }

    [Theory]
    [InlineData("30", "2", "1400", "Form_BirthDate_Day")]
    [InlineData("1", "", "1400", "Form_BirthDate_Month")]
    [InlineData("1", "2", "1985", "Form_BirthDate_Year")]
    public async Task The_error_of_a_date_leads_to_the_part_that_is_wrong(string day, string month, string year, string id)
    {
        var (_, page) = await Submit(("Form.BirthDate.Calendar", "Hijri"), ("Form.BirthDate.Day", day), ("Form.BirthDate.Month", month), ("Form.BirthDate.Year", year));
        Assert.NotNull(page.QuerySelector($".errsum a[href='#{id}']"));
        Assert.Equal([id], page.QuerySelectorAll(".dategrid [aria-invalid]").Select(part => part.Id));
    }

    [Fact]
    public async Task An_optional_question_says_so() =>
        Assert.Equal("الدخل (اختياري)", (await Page()).QuerySelector("label[for=Form_Income]")!.TextContent);

    [Fact]
    public async Task A_control_of_ones_own_gets_label_and_hint()
    {
        var field = (await Page()).GetElementById("Form_Other")!.Closest(".field")!;
        Assert.Equal(["label", "div", "input"], field.Children.Select(child => child.LocalName));
    }

    [Fact]
    public async Task The_summary_lists_the_errors_in_the_order_of_the_page_in_the_words_of_the_fields()
    {
        var (_, page) = await Submit();
        var summary = page.QuerySelector(".errsum")!;
        Assert.Equal(("alert", "-1"), (summary.GetAttribute("role"), summary.GetAttribute("tabindex")));
        Assert.Equal("توجد 6 أخطاء في هذه الصفحة", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal(
            ["#Form_Name", "#Form_NationalId", "#Form_BirthDate_Day", "#Form_Mobile", "#Form_Decision", "#Form_Agreed"],
            summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            Wrong.Select(name => "خطأ: " + summary.QuerySelectorAll("a")[Array.IndexOf(Wrong, name)].TextContent),
            Wrong.Select(name => page.GetElementById(name.Replace('.', '_') + "-error")!.TextContent));
        foreach (var link in summary.QuerySelectorAll<IHtmlAnchorElement>("a"))
        {
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
        }
    }

    [Fact]
    public async Task A_page_without_errors_has_no_summary() => Assert.Null((await Page()).QuerySelector(".errsum"));

    private static string Value(IHtmlDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;

    private static IEnumerable<string> Checked(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"input[name='{name}']").OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => input.Value);

    private async Task<IHtmlDocument> Page()
    {
        using var reader = host.Reader();
        return await reader.GetAsync("/specimen");
    }

    private async Task<(System.Net.HttpStatusCode Status, IHtmlDocument Page)> Submit(params (string Name, string Value)[] answers)
    {
        using var reader = host.Reader();
        return await reader.SubmitAsync([("Form.People", "1"), .. answers]);
    }
}
