using BeneficiaryPortal.Domain.Calendar;
using System.Globalization;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A date in the calendar of the reader's choice: calendar, day, month by name, year. Bound to a <see cref="DualDateInput"/>.</summary>
[HtmlTargetElement("bp-date", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper(IStringLocalizer<PartsText> parts, DateWords words) : FieldTagHelper(parts)
{
    /// <summary>The calendar that is chosen at first.</summary>
    public DateCalendar Calendar { get; set; }

    private DualDateInput? Input => For.Model as DualDateInput;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Wrap(output, PartId(FirstFaultyPart()));
        output.Content.SetHtmlContent(Fieldset().Add(Calendars()).Add(ErrorElement()).Add(Grid()));
    }

    private string PartId(string part) => $"{Id}_{part}";
    private string PartName(string part) => $"{Name}.{part}";

    private string Value(string part, string? ofModel) => Attempted(PartName(part)) ?? ofModel ?? "";

    private TagBuilder Calendars()
    {
        var chosen = Value("Calendar", (Input?.Calendar ?? Calendar).ToString());
        var list = Html.Element("div", "radios radios-inline").With("role", "radiogroup").With("aria-label", Parts["Date.Calendar"]);
        foreach (var (calendar, text) in new[] { (DateCalendar.Hijri, Parts["Date.Hijri"]), (DateCalendar.Gregorian, Parts["Date.Gregorian"]) })
        {
            var id = PartId(calendar.ToString());
            var control = Html.Void("input").With("type", "radio").With("id", id).With("name", PartName("Calendar")).With("value", calendar.ToString())
                .If(string.Equals(chosen, calendar.ToString(), StringComparison.OrdinalIgnoreCase), "checked");
            list.Add(Html.Element("label", "radio").With("for", id).Add(control).Add(Html.Element("span", null, text)));
        }

        return list;
    }

    private TagBuilder Grid() => Html.Element("div", "dategrid")
        .Add(Html.Element("div").Add(PartLabel("Day", Parts["Date.Day"])).Add(PartInput("Day", "w-2", Value("Day", Input?.Day))))
        .Add(Html.Element("div", "m").Add(PartLabel("Month", Parts["Date.Month"])).Add(MonthList()))
        .Add(Html.Element("div").Add(PartLabel("Year", Parts["Date.Year"])).Add(PartInput("Year", "w-4", Value("Year", Input?.Year))));

    private TagBuilder PartLabel(string part, string text) => Html.Element("label", "label", text).With("for", PartId(part));

    private TagBuilder PartInput(string part, string width, string value) =>
        Marked(part, Html.Void("input", "input " + width)).With("type", "text").With("dir", "ltr").With("inputmode", "numeric").With("autocomplete", "off").With("value", value);

    // Both names stand beside each number, so nothing has to change when the other calendar is chosen.
    private TagBuilder MonthList()
    {
        var chosen = Digits.ToAscii(Value("Month", Input?.Month));
        var select = Marked("Month", Html.Element("select", "select")).Add(Html.Element("option", null, Parts["Date.ChooseMonth"]).With("value", ""));
        for (var month = 1; month <= 12; month++)
        {
            var number = month.ToString(CultureInfo.InvariantCulture);
            select.Add(Html.Element("option", null, Parts["Date.MonthOption", number, words.HijriMonth(month), words.GregorianMonth(month)])
                .With("value", number).If(string.Equals(chosen, number, StringComparison.Ordinal), "selected"));
        }

        return select;
    }

    private TagBuilder Marked(string part, TagBuilder control) =>
        control.With("id", PartId(part)).With("name", PartName(part)).If(Error is not null && string.Equals(part, FirstFaultyPart(), StringComparison.Ordinal), "aria-invalid", "true");

    private string FirstFaultyPart() => Input?.Fault switch
    {
        DateFault.MonthMissing or DateFault.MonthUnknown => "Month",
        DateFault.YearMissing or DateFault.YearIsGregorian or DateFault.YearIsHijri or DateFault.YearOutOfRange => "Year",
        _ => "Day",
    };
}
