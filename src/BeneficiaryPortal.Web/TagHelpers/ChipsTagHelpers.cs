using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>The filters in force, each a link that removes it.</summary>
[HtmlTargetElement("bp-chips")]
public sealed class ChipsTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chips = await output.GetChildContentAsync();
        if (chips.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.BecomeDiv("chips");
        output.Content.SetHtmlContent(Html.Element("span", null, parts["Chips.Label"]));
        output.Content.AppendHtml(chips);
    }
}

/// <summary>One filter in force.</summary>
[HtmlTargetElement("bp-chip", Attributes = "text,remove", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChipTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>The name in the address that this chip removes; with <see cref="Value"/>, only that value of it.</summary>
    public string Remove { get; set; } = "";
    public string? Value { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("a", "chip");
        output.Attributes.SetAttribute("href", ListAddress.Without(ViewContext.HttpContext.Request, Remove, Value));
        output.Content.AppendHtml(Html.Hidden(parts["Chips.Remove"]));
        output.Content.AppendHtml(Html.Element("bdi", null, Text));
        output.Content.AppendHtml(Html.Icon("0 0 12 12", "M2 2l8 8M10 2l-8 8", "1.8"));
    }
}
