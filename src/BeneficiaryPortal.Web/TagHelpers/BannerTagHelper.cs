using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>What the last form did, said once on the page that follows it.</summary>
public static class Banner
{
    internal const string TextKey = "Banner.Text";
    internal const string ToneKey = "Banner.Tone";
    internal const string CodeKey = "Banner.Code";

    /// <summary>Call before the redirect that ends a POST: <c>TempData.SayDone(text["Decide.Done"], number)</c>; the code stands where the text has {0}.</summary>
    public static void SayDone(this ITempDataDictionary tempData, string text, string? code = null) => Say(tempData, text, code, Tone.Ok);

    /// <summary>The form changed nothing, and the reader should know why.</summary>
    public static void SayNotice(this ITempDataDictionary tempData, string text, string? code = null) => Say(tempData, text, code, Tone.Warn);

    private static void Say(ITempDataDictionary tempData, string text, string? code, Tone tone)
    {
        tempData[TextKey] = text;
        tempData[CodeKey] = code;
        tempData[ToneKey] = tone.ToString();
    }
}

/// <summary>Stands in the layout, above the page's own heading.</summary>
[HtmlTargetElement("bp-banner", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BannerTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.TempData[Banner.TextKey] is not string text)
        {
            output.SuppressOutput();
            return;
        }

        var tone = Enum.TryParse<Tone>(ViewContext.TempData[Banner.ToneKey] as string, out var said) ? said : Tone.Ok;
        output.BecomeDiv("banner banner-" + tone.ToCss());
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "banner-title");
        var heading = Html.Element("h2").With("id", "banner-title").With("tabindex", "-1").With("data-focus", "");
        if (tone == Tone.Ok)
        {
            heading.Add(Html.Tick());
        }

        output.Content.SetHtmlContent(heading.Add(Html.Element("span").Add(Wording.Html(text, Isolated.Code(ViewContext.TempData[Banner.CodeKey] as string)))));
    }
}
