using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Tests.TagHelpers;

namespace BeneficiaryPortal.Web.Tests.Localisation;

/// <summary>A key that a source asks a class of texts for.</summary>
public sealed record AskedText(string Source, string TextClass, string Key);

/// <summary>Reads from the sources which variable speaks for which texts, and what it is asked for: <c>T["Key"]</c>, <c>T.Count("Key"</c>, <c>T.Html("Key"</c>.</summary>
public static partial class AskedTexts
{
    public static IEnumerable<AskedText> All() => Sources.Files(".cs", ".cshtml").SelectMany(In);

    private static IEnumerable<AskedText> In(string file)
    {
        var source = File.ReadAllText(file);
        var speakers = Inherited(file).Append(source)
            .SelectMany(text => Speakers().Matches(text))
            .Select(match => (Variable: match.Groups["variable"].Value, TextClass: match.Groups["class"].Value))
            .Distinct()
            .ToLookup(speaker => speaker.Variable, speaker => speaker.TextClass);
        return Questions().Matches(source)
            .Where(match => speakers[match.Groups["variable"].Value].Distinct().Count() == 1)
            .Select(match => new AskedText(Path.GetFileName(file), speakers[match.Groups["variable"].Value].First(), match.Groups["key"].Value));
    }

    // What _ViewImports injects, every view below it may ask.
    private static IEnumerable<string> Inherited(string file)
    {
        if (!file.EndsWith(".cshtml", StringComparison.Ordinal))
        {
            yield break;
        }

        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.StartsWith(Sources.Web, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder))
        {
            var imports = Path.Combine(folder, "_ViewImports.cshtml");
            if (imports != file && File.Exists(imports))
            {
                yield return File.ReadAllText(imports);
            }
        }
    }

    [GeneratedRegex(@"IStringLocalizer<(?<class>\w+)>\s+(?<variable>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Speakers();

    [GeneratedRegex(@"\b(?<variable>\w+)(?:\[|\.Count\(|\.Html\(|,\s+)""(?<key>[A-Z]\w*(?:\.\w+)+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Questions();
}
