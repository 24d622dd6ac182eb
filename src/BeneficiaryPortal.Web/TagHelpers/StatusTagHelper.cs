using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>How a state or a message is felt; the words always say it too.</summary>
public enum Tone
{
    Mute,
    Info,
    Ok,
    Warn,
    Danger,
}

/// <summary>A state in a word or two.</summary>
[HtmlTargetElement("bp-tag", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    public string? Text { get; set; }
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone == Tone.Mute ? "tag" : "tag tag-" + Tone.ToCss());
        output.Content.SetContent(Text ?? "");
    }
}

internal static class ToneNames
{
    public static string ToCss(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Danger => "danger",
        _ => "mute",
    };
}
