using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Label, hint and error around a control that has no helper of its own; the control carries the id of <c>Html.IdFor</c>.</summary>
[HtmlTargetElement("bp-field", Attributes = "asp-for")]
public sealed class CustomFieldTagHelper(IStringLocalizer<PartsText> parts) : FieldTagHelper(parts)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var control = await output.GetChildContentAsync();
        Wrap(output, Id);
        output.Content.AppendHtml(LabelElement());
        foreach (var part in new[] { HintElement(), ErrorElement() })
        {
            if (part is not null)
            {
                output.Content.AppendHtml(part);
            }
        }

        output.Content.AppendHtml(control);
    }
}
