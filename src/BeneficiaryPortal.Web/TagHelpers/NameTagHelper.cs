using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A person's or an association's name, whatever its script.</summary>
[HtmlTargetElement("bp-name", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NameTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(Value ?? "");
    }
}
