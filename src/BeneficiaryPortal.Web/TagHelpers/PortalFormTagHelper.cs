using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Every form: the server validates (novalidate), a form that changes something carries its token and cannot be sent twice by a double click.</summary>
[HtmlTargetElement("form")]
public sealed class PortalFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // After the framework's own form helper (-1000), which gives the method and may add the token; before its form ends (-900) and it forgets that it did.
    public override int Order => -950;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        if (output.Attributes["method"]?.Value?.ToString() is not { Length: > 0 } method)
        {
            output.Attributes.SetAttribute("method", method = "post");
        }

        if (string.Equals(method, "post", StringComparison.OrdinalIgnoreCase))
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("data-once", null, HtmlAttributeValueStyle.Minimized));
            if (generator.GenerateAntiforgery(ViewContext) is { } token)
            {
                // A form with files is examined before its files are read.
                var sendsFiles = string.Equals(output.Attributes["enctype"]?.Value?.ToString(), "multipart/form-data", StringComparison.OrdinalIgnoreCase);
                (sendsFiles ? output.PreContent : output.PostContent).AppendHtml(token);
            }
        }
    }
}
