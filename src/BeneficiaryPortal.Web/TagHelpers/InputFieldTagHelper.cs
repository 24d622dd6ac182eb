using System.Globalization;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>One line of text of a known kind.</summary>
[HtmlTargetElement("bp-input", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputFieldTagHelper(IStringLocalizer<PartsText> parts) : FieldTagHelper(parts)
{
    /// <summary>text, name, national-id, mobile, phone, email, iban, amount, digits, code, one-time-code, password, new-password or search.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>The reader types data about themselves, so the browser may fill it in; staff type other people's.</summary>
    public bool Own { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Where the page begins for whoever works without the mouse. One at most, and only where typing is what the page is for.</summary>
    public bool Autofocus { get; set; }

    /// <summary>w-2, w-4, w-10, w-20 or w-24, when not that of the kind.</summary>
    public string? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = InputKind.Named(Kind);
        Wrap(output, Id);
        output.Content.AppendHtml(LabelElement());
        Append(output, HintElement());
        Append(output, ErrorElement());
        output.Content.AppendHtml(Kind == "mobile" ? WithCountryCode(Control(kind)) : Control(kind));
    }

    private TagBuilder Control(InputKind kind)
    {
        var control = Wired(Html.Void("input", $"input {Width ?? kind.Width}".TrimEnd()))
            .With("type", kind.Type)
            .With("dir", kind.Dir)
            .With("inputmode", kind.InputMode)
            .With("autocomplete", Autocomplete ?? (Own || kind.IsPassword ? kind.OwnToken : null) ?? "off")
            .If(!kind.Spellcheck, "spellcheck", "false")
            .If(Autofocus, "autofocus");
        return kind.IsPassword ? control.With("autocapitalize", "none") : control.With("value", TypedValue(Print));
    }

    private string? Print(object value) => value switch
    {
        string text when Kind == "mobile" => SaudiMobile.Typed(text),
        string text => text,
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static TagBuilder WithCountryCode(TagBuilder control) =>
        Html.Element("div", "prefix").Add(Html.Element("span", null, "+966").With("aria-hidden", "true")).Add(control);

    private static void Append(TagHelperOutput output, TagBuilder? part)
    {
        if (part is not null)
        {
            output.Content.AppendHtml(part);
        }
    }
}
