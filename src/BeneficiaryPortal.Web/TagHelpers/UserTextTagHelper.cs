using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>What a person wrote, in its own direction and with its own lines.</summary>
[HtmlTargetElement("bp-user-text", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UserTextTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrWhiteSpace(Value))
        {
            output.SuppressOutput();
            return;
        }

        output.BecomeDiv("user-text");
        output.Attributes.SetAttribute("dir", "auto");
        output.Content.SetContent(Value);
    }
}
