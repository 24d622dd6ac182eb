using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>Elements written briefly; text is always encoded.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? cssClass = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is { Length: > 0 })
        {
            element.Attributes["class"] = cssClass;
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder If(this TagBuilder element, bool condition, string attribute, string? value = null)
    {
        if (condition)
        {
            element.Attributes[attribute] = value ?? attribute;
        }

        return element;
    }

    public static TagBuilder Add(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null)
        {
            element.InnerHtml.AppendHtml(content);
        }

        return element;
    }

    public static TagBuilder Add(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? "");
        return element;
    }

    public static TagBuilder Void(string name, string? cssClass = null)
    {
        var element = Element(name, cssClass);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder Hidden(string text) => Element("span", "vh", text);

    /// <summary>A drawn sign that says nothing the text does not say.</summary>
    public static TagBuilder Icon(string viewBox, string path, string strokeWidth)
    {
        var svg = Element("svg").With("viewBox", viewBox).With("aria-hidden", "true").With("focusable", "false");
        var line = Void("path").With("d", path).With("fill", "none").With("stroke", "currentColor").With("stroke-width", strokeWidth)
            .With("stroke-linecap", "round").With("stroke-linejoin", "round");
        return svg.Add(line);
    }

    public static TagBuilder Tick() => Icon("0 0 16 16", "M3 8.5l3.2 3.2L13 4.8", "2.2");
}
