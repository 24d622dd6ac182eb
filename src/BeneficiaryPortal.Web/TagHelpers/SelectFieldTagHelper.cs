using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>One choice from a list too long for radios.</summary>
[HtmlTargetElement("bp-select", Attributes = "asp-for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper(IStringLocalizer<PartsText> parts) : FieldTagHelper(parts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of the first, empty choice.</summary>
    public string? Empty { get; set; }

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
    }

    private TagBuilder Control()
    {
        var chosen = TypedValue(value => value.ToString());
        var select = Wired(Html.Element("select", "select"));
        select.Add(Html.Element("option", null, Empty ?? Parts["Select.Choose"]).With("value", ""));
        foreach (var item in Items)
        {
            var isChosen = chosen is null ? item.Selected : string.Equals(chosen, item.Value ?? item.Text, StringComparison.OrdinalIgnoreCase);
            select.Add(Html.Element("option", null, item.Text).With("value", item.Value ?? item.Text).If(isChosen, "selected").If(item.Disabled, "disabled"));
        }

        return select;
    }
}
