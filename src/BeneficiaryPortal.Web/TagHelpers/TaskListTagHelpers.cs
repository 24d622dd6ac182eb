using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>The parts of a longer piece of work, each with how far it has come.</summary>
[HtmlTargetElement("bp-task-list")]
[RestrictChildren("bp-task")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "tasks");
}

/// <summary>One part: a link, or without <c>href</c> one that cannot be started yet. Colour only for work that is left.</summary>
[HtmlTargetElement("bp-task", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper(IStringLocalizer<PartsText> parts) : TagHelper
{
    public string Text { get; set; } = "";
    public string? Href { get; set; }
    public string? Hint { get; set; }

    /// <summary>The state in words; none for a part that is done or locked.</summary>
    public string? Status { get; set; }
    public Tone Tone { get; set; }
    public bool Done { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var statusId = "task-" + context.UniqueId;
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var name = Href is null ? Html.Element("span", "locked", Text) : Html.Element("a", null, Text).With("href", ListAddress.Resolve(ViewContext, Href)).With("aria-describedby", statusId);
        var words = Html.Element("div").Add(name);
        output.Content.SetHtmlContent(string.IsNullOrEmpty(Hint) ? words : words.Add(Html.Element("span", "hint", Hint)));
        output.Content.AppendHtml(Html.Element("div", "st").With("id", statusId).Add(State()));
    }

    private TagBuilder State() =>
        Done ? Html.Element("span", "st-done").Add(Html.Tick()).Add(parts["Task.Done"].Value)
        : Href is null ? Html.Element("span", "st-locked", Status ?? parts["Task.Locked"])
        : Html.Element("span", Tone == Tone.Mute ? "tag" : "tag tag-" + Tone.ToCss(), Status ?? "");
}
