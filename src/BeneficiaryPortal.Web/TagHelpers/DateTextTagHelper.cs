using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A day, or an instant as the day in Riyadh, in both calendars.</summary>
[HtmlTargetElement("bp-date-text", Attributes = "day", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("bp-date-text", Attributes = "instant", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTextTagHelper(DateWords words) : TagHelper
{
    public DateOnly? Day { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? Instant { get; set; }

    [HtmlAttributeName("with-time")]
    public bool WithTime { get; set; }

    /// <summary>The Gregorian day under the Hijri one, for narrow columns.</summary>
    public bool Stacked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((Day ?? (Instant is { } utc ? RiyadhTime.DayOf(utc) : null)) is not { } day)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        var machine = WithTime && Instant is { } exact ? DateWords.MachineInstant(exact) : day.ToString("O", CultureInfo.InvariantCulture);
        output.Attributes.SetAttribute("datetime", machine);
        if (Stacked && DateWords.HasHijri(day))
        {
            output.Content.Append(words.Hijri(day));
            output.Content.AppendHtml(Html.Element("span", "sub", GregorianLine(day)));
        }
        else
        {
            output.Content.SetContent(WithTime && Instant is { } instant ? words.Instant(instant) : words.Day(day));
        }
    }

    private string GregorianLine(DateOnly day) =>
        WithTime && Instant is { } instant ? words.GregorianWithTime(day, instant) : words.Gregorian(day);
}
