using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A stored mobile number as it is dialled: 055 123 4567.</summary>
[HtmlTargetElement("bp-phone", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PhoneTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.BecomeLeftToRight(SaudiMobile.Display(Value), "ltr num");
}
