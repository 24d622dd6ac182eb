using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>One answer of a group, with what is asked further when it is chosen.</summary>
internal sealed record Choice(string Value, string Label, string? Hint, IHtmlContent? Further);

/// <summary>A question with a few answers, all in view: radios for one, checkboxes for several.</summary>
public abstract class ChoicesTagHelper(IStringLocalizer<PartsText> parts, string type) : FieldTagHelper(parts)
{
    internal static readonly object ChoicesKey = new();

    /// <summary>Answers from the page; others may stand inside as <c>bp-choice</c>.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Short answers side by side.</summary>
    public bool Inline { get; set; }

    /// <summary>The legend is the heading of the page.</summary>
    [HtmlAttributeName("as-heading")]
    public bool AsHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        List<Choice> choices = [.. Items.Select(item => new Choice(item.Value ?? item.Text, item.Text, null, null))];
        context.Items[ChoicesKey] = choices;
        await output.GetChildContentAsync();

        Wrap(output, Id);
        var list = Html.Element("div", Inline ? "radios radios-inline" : "radios");
        var chosen = Chosen();
        for (var i = 0; i < choices.Count; i++)
        {
            Append(list, choices[i], i == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{i + 1}"), chosen.Contains(choices[i].Value));
        }

        output.Content.SetHtmlContent(Fieldset(AsHeading ? "legend-h1" : null).Add(ErrorElement()).Add(list));
    }

    private void Append(TagBuilder list, Choice choice, string id, bool isChosen)
    {
        var control = Html.Void("input").With("type", type).With("id", id).With("name", Name).With("value", choice.Value)
            .If(isChosen, "checked")
            .If(Error is not null, "aria-invalid", "true")
            .If(choice.Hint is not null, "aria-describedby", id + "-hint")
            .If(choice.Further is not null, "data-reveals", id + "-more");
        var words = Html.Element("span", null, choice.Label);
        list.Add(Html.Element("label", "radio").With("for", id).Add(control).Add(words));
        if (choice.Hint is not null)
        {
            list.Add(Html.Element("div", "hint radio-hint", choice.Hint).With("id", id + "-hint"));
        }

        if (choice.Further is not null)
        {
            list.Add(Html.Element("div", "further").With("id", id + "-more").Add(choice.Further));
        }
    }

    private HashSet<string> Chosen()
    {
        if (ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return new(entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""], StringComparer.OrdinalIgnoreCase);
        }

        return For.Model switch
        {
            null => new(Items.Where(item => item.Selected).Select(item => item.Value ?? item.Text), StringComparer.OrdinalIgnoreCase),
            string one => new([one], StringComparer.OrdinalIgnoreCase),
            IEnumerable several => new(several.Cast<object?>().Select(value => value?.ToString() ?? ""), StringComparer.OrdinalIgnoreCase),
            Enum flags when type == "checkbox" => new(flags.ToString().Split(", "), StringComparer.OrdinalIgnoreCase),
            bool yes => new([yes ? "true" : "false"], StringComparer.OrdinalIgnoreCase),
            var value => new([value.ToString() ?? ""], StringComparer.OrdinalIgnoreCase),
        };
    }
}

/// <summary>One answer out of a few.</summary>
[HtmlTargetElement("bp-radios", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
[RestrictChildren("bp-choice")]
public sealed class RadiosTagHelper(IStringLocalizer<PartsText> parts) : ChoicesTagHelper(parts, "radio");

/// <summary>Any number of answers.</summary>
[HtmlTargetElement("bp-checkboxes", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
[RestrictChildren("bp-choice")]
public sealed class CheckboxesTagHelper(IStringLocalizer<PartsText> parts) : ChoicesTagHelper(parts, "checkbox");

/// <summary>An answer of the surrounding group. Its content is asked further: always in the page, hidden by script until chosen.</summary>
[HtmlTargetElement("bp-choice", Attributes = "value,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var further = await output.GetChildContentAsync();
        if (context.Items.TryGetValue(ChoicesTagHelper.ChoicesKey, out var choices))
        {
            ((List<Choice>)choices).Add(new Choice(Value, Label, Hint, further.IsEmptyOrWhiteSpace ? null : further));
        }

        output.SuppressOutput();
    }
}
