using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Facts as name and value.</summary>
[HtmlTargetElement("bp-summary")]
public sealed class SummaryTagHelper : TagHelper
{
    /// <summary>The values are numbers, which stand beneath each other on every screen.</summary>
    public bool Counts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", Counts ? "summary counts" : "summary");
}

/// <summary>One fact, with a way to change it where that is allowed.</summary>
[HtmlTargetElement("bp-summary-row", Attributes = "key")]
public sealed class SummaryRowTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public string Key { get; set; } = "";

    [HtmlAttributeName("change-href")]
    public string? ChangeHref { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.SetHtmlContent(Html.Element("dt", null, Key));
        output.Content.AppendHtml(Html.Element("dd").Add(value));
        if (!string.IsNullOrEmpty(ChangeHref))
        {
            var link = Html.Element("a", null, parts["Summary.Change"]).With("href", ListAddress.Resolve(ViewContext, ChangeHref)).Add(Html.Hidden(" " + Key));
            output.Content.AppendHtml(Html.Element("dd", "act").Add(link));
        }
    }
}
