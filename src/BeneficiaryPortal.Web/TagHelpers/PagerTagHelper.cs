using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Previous and next by key: <c>before</c> and <c>after</c> in the address. Nothing is shown for a single page.</summary>
[HtmlTargetElement("bp-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public string? Previous { get; set; }
    public string? Next { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.Become("nav", "pager");
        output.Attributes.SetAttribute("aria-label", parts["Pager.Label"].Value);
        var request = ViewContext.HttpContext.Request;
        if (!string.IsNullOrEmpty(Previous))
        {
            output.Content.AppendHtml(Html.Element("a", "prev", parts["Pager.Previous"]).With("href", ListAddress.With(request, ("before", Previous))).With("rel", "prev"));
        }

        if (!string.IsNullOrEmpty(Next))
        {
            output.Content.AppendHtml(Html.Element("a", "next", parts["Pager.Next"]).With("href", ListAddress.With(request, ("after", Next))).With("rel", "next"));
        }
    }
}
