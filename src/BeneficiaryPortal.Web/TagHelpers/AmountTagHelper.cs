using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>18,000 ريال.</summary>
[HtmlTargetElement("bp-amount", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AmountTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public decimal? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Value is { } amount)
        {
            output.Content.SetHtmlContent(parts.Html("Amount.Riyals", Isolated.Code(Amount.Display(amount), isNumber: true)));
        }
    }
}
