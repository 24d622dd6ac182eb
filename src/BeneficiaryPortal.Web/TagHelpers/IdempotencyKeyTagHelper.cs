using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Made when the form is first shown and kept when it is shown again: however often it is sent, one thing is created.</summary>
[HtmlTargetElement("bp-idempotency-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IdempotencyKeyTagHelper : TagHelper
{
    public const string FieldName = "IdempotencyKey";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var posted = HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[FieldName], out var key) ? key : Guid.NewGuid();
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", FieldName);
        output.Attributes.SetAttribute("value", posted.ToString("D"));
    }
}
