using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>The way back, above the page: in its <c>Above</c> section.</summary>
[HtmlTargetElement("bp-back", Attributes = "href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BackTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public string Href { get; set; } = "";
    public string? Text { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", parts["Back.Text"].Value);
        output.Content.SetHtmlContent(Html.Element("a", "back", Text ?? parts["Back.Text"]).With("href", ListAddress.Resolve(ViewContext, Href)));
    }
}

/// <summary>Where the page stands.</summary>
[HtmlTargetElement("bp-crumbs")]
[RestrictChildren("bp-crumb")]
public sealed class CrumbsTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = await output.GetChildContentAsync();
        output.Become("nav", "crumbs");
        output.Attributes.SetAttribute("aria-label", parts["Crumbs.Label"].Value);
        output.Content.SetHtmlContent(Html.Element("ol", "x").Add(crumbs));
    }
}

/// <summary>A page on the way, or without <c>href</c> the page itself; a case number is a <c>code</c>.</summary>
[HtmlTargetElement("bp-crumb", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CrumbTagHelper : TagHelper
{
    public string Text { get; set; } = "";
    public string? Href { get; set; }
    public bool Code { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var crumb = Href is null ? Html.Element("span").With("aria-current", "page") : Html.Element("a").With("href", ListAddress.Resolve(ViewContext, Href));
        output.Content.SetHtmlContent(Code ? crumb.Add(Isolated.Code(Text)) : crumb.Add(Text));
    }
}

/// <summary>Views of one list or parts of one case, as links.</summary>
[HtmlTargetElement("bp-subnav", Attributes = "label")]
[RestrictChildren("bp-subnav-link")]
public sealed class SubnavTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = await output.GetChildContentAsync();
        output.Become("nav", "subnav");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Html.Element("ul", "x").Add(links));
    }
}

/// <summary>One view; it is the current one when the page says so, or when its address is the page's path.</summary>
[HtmlTargetElement("bp-subnav-link", Attributes = "href,text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SubnavLinkTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public string Href { get; set; } = "";
    public string Text { get; set; } = "";
    public int? Count { get; set; }
    public bool? Current { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var isCurrent = Current ?? string.Equals(request.PathBase + request.Path, ListAddress.Resolve(ViewContext, Href), StringComparison.OrdinalIgnoreCase);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var link = Html.Element("a", null, Text).With("href", ListAddress.Resolve(ViewContext, Href)).If(isCurrent, "aria-current", "page");
        output.Content.SetHtmlContent(Count is { } count ? link.Add(Counter(parts, count)) : link);
    }

    private static TagBuilder Counter(IStringLocalizer parts, int count) =>
        Html.Element("span", "count").Add(Html.Hidden(parts["Subnav.Count"])).Add(Amount(count));

    private static string Amount(int count) => Validation.Amount.Display(count);
}
