using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Scripts of ours carry the nonce of this response; nothing else may run.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptNonceTagHelper : TagHelper
{
    /// <summary>Where the security headers leave the nonce in <c>HttpContext.Items</c>.</summary>
    public const string NonceItem = CspNonce.Item;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Items[NonceItem] is string nonce)
        {
            output.Attributes.SetAttribute("nonce", nonce);
        }
    }
}
