using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Something to know before going on.</summary>
[HtmlTargetElement("bp-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.BecomeDiv(Tone == Tone.Info ? "notice" : "notice notice-" + Tone.ToCss());
}
