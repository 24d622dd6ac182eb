using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>All errors of the page at its top, each a link to its field. Stands in the layout; pages need not repeat it.</summary>
[HtmlTargetElement("bp-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FieldErrors.Of(ViewContext).InPageOrder(ViewContext.ModelState, parts["Field.Invalid"]).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errsum");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml(Html.Element("h2").With("id", "error-summary-title")
            .Add(Html.Icon("0 0 24 24", "M12 3l10 18H2zM12 10v5M12 17.8v.2", "2.2"))
            .Add(parts.Count("ErrorSummary.Heading", errors.Count)));
        var list = Html.Element("ul", "x");
        foreach (var (message, controlId) in errors)
        {
            list.Add(Html.Element("li").Add(controlId is null ? Html.Element("span", "err-free", message) : Html.Element("a", null, message).With("href", "#" + controlId)));
        }

        output.Content.AppendHtml(list);
    }
}
