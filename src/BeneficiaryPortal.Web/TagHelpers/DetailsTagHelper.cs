using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Help for the few who need it, one line for the others.</summary>
[HtmlTargetElement("bp-details", Attributes = "summary")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.Become("details", "more");
        output.Content.SetHtmlContent(Html.Element("summary", null, Summary));
        output.Content.AppendHtml(Html.Element("div").Add(more));
    }
}

/// <summary>The filters of a list, around their GET form: open beside it, folded above it on a phone.</summary>
[HtmlTargetElement("bp-filters")]
public sealed class FiltersTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var form = await output.GetChildContentAsync();
        output.Become("details", "card filters");
        output.Attributes.SetAttribute("open", "open");
        output.Attributes.SetAttribute("data-folds", "");
        output.Content.SetHtmlContent(Html.Element("summary", null, parts["Filters.Title"]));
        output.Content.AppendHtml(form);
    }
}
