using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>What a person wrote, in its own direction and with its own lines; no line breaks a case number at its hyphen.</summary>
[HtmlTargetElement("bp-user-text", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class UserTextTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrWhiteSpace(Value))
        {
            output.SuppressOutput();
            return;
        }

        output.BecomeDiv("user-text");
        output.Attributes.SetAttribute("dir", "auto");
        output.Content.Clear();
        var written = 0;
        foreach (var number in CaseNumbers().EnumerateMatches(Value))
        {
            output.Content.Append(Value[written..number.Index]);
            written = number.Index + number.Length;
            output.Content.AppendHtml(Html.Element("bdi", "ltr", Value[number.Index..written]).With("dir", "ltr"));
        }

        output.Content.Append(Value[written..]);
    }

    [GeneratedRegex("BR-[0-9]{4}-[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex CaseNumbers();
}
