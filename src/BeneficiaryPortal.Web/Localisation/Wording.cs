using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>Who reads a label: some words differ.</summary>
public enum Audience
{
    Staff,
    Beneficiary,
}

/// <summary>
/// Texts whose key is composed. Three conventions, which the text tests know: a counted text lives under <c>Key.Zero</c> ... <c>Key.Other</c>;
/// the label of an enum value under <c>EnumName.Member</c>; and where the word depends on the reader, <c>EnumName.Member.Audience</c>.
/// </summary>
public static partial class Wording
{
    /// <summary>{0} is the number; further arguments follow from {1}. English has One and Other, and a Zero where nothing deserves its own words.</summary>
    public static string Count(this IStringLocalizer text, string key, long number, params object[] arguments)
    {
        var form = number == 0 && text.GetAllStrings(includeParentCultures: false).Any(own => own.Name == $"{key}.Zero")
            ? PluralForm.Zero
            : ArabicPlural.FormOf(number, CultureInfo.CurrentUICulture);
        return text[$"{key}.{form}", [number.ToString("N0", CultureInfo.InvariantCulture), .. arguments]];
    }

    public static string Label(this IStringLocalizer text, Enum value) => text[$"{value.GetType().Name}.{value}"];

    public static string Label(this IStringLocalizer text, Enum value, Audience audience) => text[$"{value.GetType().Name}.{value}.{audience}"];

    /// <summary>One label for each flag that is set.</summary>
    public static IEnumerable<string> Labels<TEnum>(this IStringLocalizer text, TEnum flags)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>()
            .Where(flag => !EqualityComparer<TEnum>.Default.Equals(flag, default) && flags.HasFlag(flag))
            .Select(flag => text.Label(flag));

    /// <summary>The choices of a list or a group of radios, labelled for the reader; all of the enum unless some are given.</summary>
    public static IReadOnlyList<SelectListItem> Items<TEnum>(this IStringLocalizer text, params IEnumerable<TEnum> values)
        where TEnum : struct, Enum =>
        [.. (values.Any() ? values : Enum.GetValues<TEnum>()).Select(value => new SelectListItem(text.Label(value), value.ToString()))];

    /// <summary>A sentence with names, codes and dates in it, each isolated from the direction of the sentence.</summary>
    public static IHtmlContent Html(this IStringLocalizer text, string key, params IHtmlContent[] arguments) => Html(text[key].Value, arguments);

    internal static IHtmlContent Html(string sentence, params IHtmlContent[] arguments)
    {
        var content = new HtmlContentBuilder();
        var from = 0;
        foreach (var hole in Hole().EnumerateMatches(sentence))
        {
            content.Append(sentence[from..hole.Index]);
            content.AppendHtml(arguments[int.Parse(sentence.AsSpan(hole.Index + 1, hole.Length - 2), CultureInfo.InvariantCulture)]);
            from = hole.Index + hole.Length;
        }

        return content.Append(sentence[from..]);
    }

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Hole();
}
