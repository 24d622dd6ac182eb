using System.Globalization;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Free text. A limit is said beforehand and counted by script; it never cuts what is typed.</summary>
[HtmlTargetElement("bp-textarea", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextAreaFieldTagHelper(IStringLocalizer<PartsText> parts) : FieldTagHelper(parts)
{
    public int Rows { get; set; } = 4;

    /// <summary>The most characters the form's validator lets pass.</summary>
    public int? Limit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Wrap(output, Id);
        output.Content.AppendHtml(LabelElement());
        foreach (var part in new[] { HintElement(), ErrorElement() })
        {
            if (part is not null)
            {
                output.Content.AppendHtml(part);
            }
        }

        output.Content.AppendHtml(Control());
        if (Limit is { } limit)
        {
            output.Content.AppendHtml(LimitElement(limit));
        }
    }

    private TagBuilder Control()
    {
        var control = Wired(Html.Element("textarea", "area"))
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("dir", "auto")
            .With("autocomplete", "off");
        if (Limit is { } limit)
        {
            control.With("aria-describedby", $"{DescribedBy} {Id}-limit".Trim()).With("data-limit", limit.ToString(CultureInfo.InvariantCulture));
        }

        // HTML drops the first line break inside a textarea.
        return control.Add("\n" + TypedValue(value => value.ToString()));
    }

    private TagBuilder LimitElement(int limit) =>
        Html.Element("div", "hint limit", Parts.Count("Area.Limit", limit))
            .With("id", Id + "-limit")
            .With("data-left", Parts["Area.Left"])
            .With("data-over", Parts["Area.Over"]);
}
