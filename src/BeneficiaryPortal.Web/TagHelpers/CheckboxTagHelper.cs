using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>One statement to agree to; bound to a bool.</summary>
[HtmlTargetElement("bp-checkbox", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper(IStringLocalizer<PartsText> parts) : FieldTagHelper(parts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Wrap(output, Id);
        foreach (var part in new[] { HintElement(), ErrorElement() })
        {
            if (part is not null)
            {
                output.Content.AppendHtml(part);
            }
        }

        var isTicked = string.Equals(TypedValue(value => value.ToString()), "true", StringComparison.OrdinalIgnoreCase);
        var control = Wired(Html.Void("input")).With("type", "checkbox").With("value", "true").If(isTicked, "checked");
        output.Content.AppendHtml(Html.Element("label", "radio").With("for", Id).Add(control).Add(Html.Element("span", null, Label)));
    }
}
