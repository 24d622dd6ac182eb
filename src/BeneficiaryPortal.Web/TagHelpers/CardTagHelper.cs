using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A panel, titled or not. Facts fill it to the edge; text and forms are <c>padded</c>. Its heading is enough to find it: a landmark each would be noise.</summary>
[HtmlTargetElement("bp-card")]
public sealed class CardTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>What stands at the other end of the title line.</summary>
    public string? Note { get; set; }

    public bool Padded { get; set; }
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.BecomeDiv("card");
        output.Content.Clear();
        if (Title.Length > 0)
        {
            var head = Html.Element("div", "cardhead").Add(Html.Element("h" + Level.ToString(CultureInfo.InvariantCulture), null, Title));
            output.Content.SetHtmlContent(string.IsNullOrEmpty(Note) ? head : head.Add(Html.Element("span", "hint", Note)));
        }

        output.Content.AppendHtml(Html.Element("div", Padded ? "card-pad" : "cardbody").Add(body));
    }
}
