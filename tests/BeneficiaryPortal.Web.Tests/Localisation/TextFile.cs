using System.Text.RegularExpressions;
using System.Xml.Linq;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Tests.TagHelpers;

namespace BeneficiaryPortal.Web.Tests.Localisation;

/// <summary>One class of texts in both languages, as its two files say.</summary>
public sealed partial class TextFile
{
    private static readonly string[] Forms = Enum.GetNames<PluralForm>();

    private static readonly Dictionary<string, Type> Enums = new[] { typeof(PolicyProfile).Assembly, typeof(Wording).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsEnum && !type.IsNestedPrivate)
        .GroupBy(type => type.Name)
        .ToDictionary(group => group.Key, group => group.First());

    private TextFile(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        IsShared = Path.GetFileName(Path.GetDirectoryName(path)) == "Common";
        Arabic = Read(path);
        English = Read(Path.ChangeExtension(path, ".en.resx"));
    }

    public string Name { get; }

    /// <summary>Any page may ask it for any label; a page's own texts may speak of some members only.</summary>
    public bool IsShared { get; }
    public IReadOnlyDictionary<string, string> Arabic { get; }
    public IReadOnlyDictionary<string, string> English { get; }

    public static IEnumerable<TextFile> All() =>
        Sources.Files(".resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => new TextFile(file));

    /// <summary>The counted texts: those that have a form for more than one.</summary>
    public IEnumerable<string> Counted =>
        Arabic.Keys.Concat(English.Keys).Select(FamilyOf).OfType<string>().Distinct();

    public IEnumerable<string> Plain => Arabic.Keys.Concat(English.Keys).Where(key => FamilyOf(key) is null).Distinct();

    /// <summary>The enum of whose members this key is a label, by the convention of <see cref="Wording"/>.</summary>
    public static Type? EnumOf(string key) =>
        key.Split('.') is [var name, var member, ..] && Enums.TryGetValue(name, out var type) && Enum.IsDefined(type, member) ? type : null;

    public static IEnumerable<string> Placeholders(string text) => Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Whether a source asks for this key: in full, as a counted text, or composed from its first part.</summary>
    public bool IsAskedFor(string key, string sources) =>
        EnumOf(key) is not null
        || sources.Contains($"\"{FamilyOf(key) ?? key}\"", StringComparison.Ordinal)
        || Prefixes(key).Any(prefix => sources.Contains($"\"{prefix}.{{", StringComparison.Ordinal));

    public bool Has(string key) => Arabic.ContainsKey(key) || Arabic.ContainsKey(key + ".Other");

    private static IEnumerable<string> Prefixes(string key)
    {
        for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = key.IndexOf('.', dot + 1))
        {
            yield return key[..dot];
        }
    }

    private static Dictionary<string, string> Read(string path) => XDocument.Load(path).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private string? FamilyOf(string key)
    {
        var dot = key.LastIndexOf('.');
        return dot > 0 && Forms.Contains(key[(dot + 1)..]) && EnumOf(key) is null && Arabic.ContainsKey(key[..dot] + ".Other") ? key[..dot] : null;
    }

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
