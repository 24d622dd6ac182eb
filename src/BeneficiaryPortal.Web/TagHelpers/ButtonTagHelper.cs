using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A button that sends its form, or with <c>href</c> a link that looks like one.</summary>
[HtmlTargetElement("bp-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>primary, secondary, link or danger.</summary>
    public string Variant { get; set; } = "primary";

    public bool Small { get; set; }

    public string? Href { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var look = Variant switch
        {
            "secondary" => "btn-2",
            "link" => "btn-3",
            "danger" => "btn-danger",
            _ => "btn-1",
        };
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Small ? $"btn {look} btn-sm" : $"btn {look}");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", ListAddress.Resolve(ViewContext, Href));
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
    }
}

/// <summary>The row of buttons that ends a form.</summary>
[HtmlTargetElement("bp-actions")]
public sealed class ActionsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.BecomeDiv("actions");
}

internal static class Wrappers
{
    public static void BecomeDiv(this TagHelperOutput output, string cssClass) => output.Become("div", cssClass);

    /// <summary>Keeps the classes that the page gave beside those of the part.</summary>
    public static void Become(this TagHelperOutput output, string tag, string cssClass)
    {
        var extra = output.Attributes["class"]?.Value?.ToString();
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(extra) ? cssClass : $"{cssClass} {extra}");
    }
}
