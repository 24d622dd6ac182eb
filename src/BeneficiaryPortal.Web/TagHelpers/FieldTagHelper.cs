using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>A question with its label, hint, error and control wired together: in this order, with the ids that tie them.</summary>
public abstract class FieldTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public bool Optional { get; set; }

    /// <summary>The label is spoken but not shown: only where the page says the same beside it.</summary>
    [HtmlAttributeName("hide-label")]
    public bool HideLabel { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<PartsText> Parts => parts;
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");
    protected string HintId => Id + "-hint";
    protected string ErrorId => Id + "-error";
    protected string? Error => FieldErrors.Message(ViewContext.ModelState, Name, parts["Field.Invalid"]);
    protected string? DescribedBy => (string.IsNullOrEmpty(Hint), Error is null) switch
    {
        (true, true) => null,
        (false, true) => HintId,
        (true, false) => ErrorId,
        (false, false) => $"{HintId} {ErrorId}",
    };

    /// <summary>What was typed, even when it was wrong; else what the model holds.</summary>
    protected string? Attempted(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : null;

    protected string? TypedValue(Func<object, string?> format) => Attempted(Name) ?? (For.Model is { } model ? format(model) : null);

    protected TagBuilder LabelElement()
    {
        var label = Html.Element("label", HideLabel ? "label vh" : "label", Label).With("for", Id);
        return Optional ? label.Add(OptionalMark()) : label;
    }

    protected IHtmlContent OptionalMark() => new HtmlContentBuilder().Append(" ").AppendHtml(Html.Element("span", "opt", parts["Field.Optional"]));

    protected TagBuilder? HintElement() => string.IsNullOrEmpty(Hint) ? null : Html.Element("div", "hint", Hint).With("id", HintId);

    protected TagBuilder? ErrorElement() =>
        Error is { } error ? Html.Element("span", "err").With("id", ErrorId).Add(Html.Hidden(parts["Field.Error"])).Add(error) : null;

    /// <summary>Turns the tag into the wrapper and notes the error for the summary.</summary>
    protected void Wrap(TagHelperOutput output, string firstControlId)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var extra = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", Error is null ? null : "is-error", extra }.Where(c => !string.IsNullOrEmpty(c))));
        if (Error is not null)
        {
            FieldErrors.Of(ViewContext).Show(Name, firstControlId);
        }
    }

    /// <summary>A group of controls under one legend; the wrapper carries the red bar, for a fieldset's border begins below its legend.</summary>
    protected TagBuilder Fieldset(string? headingClass = null)
    {
        var legend = Html.Element("legend", HideLabel ? "legend vh" : "legend");
        if (headingClass is null)
        {
            legend.Add(Label);
        }
        else
        {
            legend.Add(Html.Element("h1", headingClass, Label));
        }

        return Html.Element("fieldset").With("aria-describedby", DescribedBy).Add(Optional ? legend.Add(OptionalMark()) : legend).Add(HintElement());
    }

    protected TagBuilder Wired(TagBuilder control) =>
        control.With("id", Id).With("name", Name).With("aria-describedby", DescribedBy).If(Error is not null, "aria-invalid", "true");
}
