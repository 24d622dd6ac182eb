using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>The columns of the table being written: on a phone each cell says its own column.</summary>
internal sealed class TableColumns
{
    public List<string> Headings { get; } = [];
    public bool InBody { get; set; }
    public int Column { get; set; }
}

/// <summary>A table that stays one for a screen reader even when a phone shows its rows as cards: hence the roles.</summary>
[HtmlTargetElement("bp-table", Attributes = "caption")]
public sealed class TableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    [HtmlAttributeName("show-caption")]
    public bool ShowCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrWhiteSpace(Caption))
        {
            throw new InvalidOperationException("A table needs a caption.");
        }

        context.Items[typeof(TableColumns)] = new TableColumns();
        var rows = await output.GetChildContentAsync();
        output.BecomeDiv("tablewrap");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(Html.Element("table", "tbl").With("role", "table")
            .Add(Html.Element("caption", ShowCaption ? null : "vh", Caption))
            .Add(rows));
    }
}

/// <summary>Gives the parts of a <c>bp-table</c> their roles and the cells their column's name.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed partial class TablePartTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(TableColumns), out var item) || item is not TableColumns columns)
        {
            return;
        }

        switch (context.TagName)
        {
            case "thead" or "tbody":
                columns.InBody = context.TagName == "tbody";
                output.Attributes.SetAttribute("role", "rowgroup");
                break;
            case "tr":
                columns.Column = 0;
                output.Attributes.SetAttribute("role", "row");
                break;
            case "th" when columns.InBody:
                columns.Column++;
                output.Attributes.SetAttribute("scope", "row");
                output.Attributes.SetAttribute("role", "rowheader");
                break;
            case "th":
                columns.Headings.Add(TextOf(await output.GetChildContentAsync()));
                output.Attributes.SetAttribute("scope", "col");
                output.Attributes.SetAttribute("role", "columnheader");
                break;
            default:
                Label(output, columns);
                break;
        }
    }

    private static void Label(TagHelperOutput output, TableColumns columns)
    {
        output.Attributes.SetAttribute("role", "cell");
        if (columns.Column < columns.Headings.Count && columns.Headings[columns.Column].Length > 0)
        {
            output.Attributes.SetAttribute("data-l", columns.Headings[columns.Column]);
        }

        columns.Column++;
    }

    private static string TextOf(TagHelperContent content) => WebUtility.HtmlDecode(Tags().Replace(content.GetContent(), "")).Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Tags();
}

/// <summary>A column heading that sorts: a link that keeps the filters and begins at the first page.</summary>
[HtmlTargetElement("bp-th-sort", Attributes = "key,text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeadingTagHelper : TagHelper
{
    /// <summary>The value of <c>sort</c> in the address; with a minus before it, descending.</summary>
    public string Key { get; set; } = "";
    public string Text { get; set; } = "";

    /// <summary>This column, ascending, is the order of a list whose address says nothing.</summary>
    public bool Default { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (context.Items.TryGetValue(typeof(TableColumns), out var item) ? item as TableColumns : null)?.Headings.Add(Text);
        var request = ViewContext.HttpContext.Request;
        var sort = request.Query["sort"].ToString();
        var isAscending = string.Equals(sort, Key, StringComparison.Ordinal) || (Default && sort.Length == 0);
        var isDescending = string.Equals(sort, "-" + Key, StringComparison.Ordinal);

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("role", "columnheader");
        if (isAscending || isDescending)
        {
            output.Attributes.SetAttribute("aria-sort", isAscending ? "ascending" : "descending");
        }

        var link = Html.Element("a", "sort", Text).With("href", ListAddress.With(request, ("sort", isAscending ? "-" + Key : Key)));
        output.Content.SetHtmlContent((isAscending, isDescending) switch
        {
            (true, _) => link.Add(Html.Icon("0 0 10 14", "M5 1v11M1.5 8.5L5 12l3.5-3.5", "1.8")),
            (_, true) => link.Add(Html.Icon("0 0 10 14", "M5 13V2M1.5 5.5L5 2l3.5 3.5", "1.8")),
            _ => link,
        });
    }
}
