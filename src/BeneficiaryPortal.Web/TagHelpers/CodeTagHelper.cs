using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A case number, identity, mail address, file name: read from left to right wherever it stands.</summary>
[HtmlTargetElement("bp-code", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CodeTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.BecomeLeftToRight(Value, "ltr");
}

/// <summary>How a left-to-right island is written.</summary>
internal static class LeftToRight
{
    public static void BecomeLeftToRight(this TagHelperOutput output, string? text, string cssClass)
    {
        if (string.IsNullOrEmpty(text))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("dir", "ltr");
        output.Attributes.SetAttribute("class", cssClass);
        output.Content.SetContent(text);
    }
}
