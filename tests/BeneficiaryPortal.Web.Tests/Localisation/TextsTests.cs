using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Tests.TagHelpers;

namespace BeneficiaryPortal.Web.Tests.Localisation;

/// <summary>All texts of the portal, in both languages, against each other and against the pages that ask for them.</summary>
public partial class TextsTests
{
    // Letters that are read or compared, not shown.
    private static readonly string[] ReadsArabic = ["ArabicText.cs", "WordsOfName.cs", "ArabicLetters.cs", "Amount.cs", "DualDateInput.cs", "PasswordRule.cs"];

    private static readonly List<TextFile> Files = [.. TextFile.All()];

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Nothing(Files.SelectMany(file => file.Plain
            .Where(key => !file.Arabic.ContainsKey(key) || !file.English.ContainsKey(key))
            .Select(key => $"{file.Name}: {key} is missing in {(file.Arabic.ContainsKey(key) ? "English" : "Arabic")}")));

    [Fact]
    public void A_counted_text_has_six_forms_in_Arabic_and_at_least_two_in_English() =>
        Nothing(Files.SelectMany(file => file.Counted.Where(key =>
                Enum.GetNames<PluralForm>().Any(form => !file.Arabic.ContainsKey($"{key}.{form}"))
                || new[] { "One", "Other" }.Any(form => !file.English.ContainsKey($"{key}.{form}")))
            .Select(key => $"{file.Name}: {key}")));

    [Fact]
    public void Both_languages_have_the_same_placeholders() =>
        Nothing(Files.SelectMany(file => file.Plain
            .Where(key => file.Arabic.ContainsKey(key) && file.English.ContainsKey(key)
                && !TextFile.Placeholders(file.Arabic[key]).SequenceEqual(TextFile.Placeholders(file.English[key])))
            .Select(key => $"{file.Name}: {key}")));

    [Fact]
    public void The_forms_of_a_counted_text_have_the_same_placeholders_but_for_the_number_itself() =>
        Nothing(Files.SelectMany(file => file.Counted.Where(key => file.Arabic.Concat(file.English)
                .Where(text => text.Key.StartsWith(key + ".", StringComparison.Ordinal))
                .Select(text => string.Concat(TextFile.Placeholders(text.Value).Where(hole => hole != "{0}")))
                .Distinct().Count() > 1)
            .Select(key => $"{file.Name}: {key}")));

    [Fact]
    public void The_number_stands_in_every_form_that_does_not_name_it() =>
        Nothing(Files.SelectMany(file => file.Counted
            .SelectMany(key => new[] { "Few", "Many", "Other" }.Select(form => file.Arabic.GetValueOrDefault($"{key}.{form}")).Append(file.English.GetValueOrDefault(key + ".Other"))
                .Where(text => text is not null && !text.Contains("{0}", StringComparison.Ordinal))
                .Select(text => $"{file.Name}: {key}: {text}"))));

    [Fact]
    public void No_text_is_empty_and_none_forgets_its_language() =>
        Nothing(Files.SelectMany(file =>
            file.Arabic.Concat(file.English).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{file.Name}: {text.Key} is empty")
                .Concat(file.English.Where(text => ArabicLetters().IsMatch(text.Value) && !text.Key.EndsWith(".InArabic", StringComparison.Ordinal)).Select(text => $"{file.Name}: {text.Key} is Arabic in English"))
                .Concat(file.Arabic.Where(text => text.Value.Any(char.IsLetter) && !ArabicLetters().IsMatch(Holes().Replace(text.Value, "")) && Holes().Replace(text.Value, "").Any(char.IsLetter))
                    .Select(text => $"{file.Name}: {text.Key} is not Arabic"))));

    [Fact]
    public void Every_text_is_asked_for()
    {
        var sources = string.Concat(Sources.Files(".cs", ".cshtml").Select(File.ReadAllText));
        Nothing(Files.SelectMany(file => file.Arabic.Keys.Where(key => !file.IsAskedFor(key, sources)).Select(key => $"{file.Name}: {key}")));
    }

    [Fact]
    public void Every_text_that_is_asked_for_exists()
    {
        var files = Files.ToDictionary(file => file.Name);
        Nothing(AskedTexts.All().Where(asked => !files.TryGetValue(asked.TextClass, out var file) || !file.Has(asked.Key))
            .Select(asked => $"{asked.Source}: {asked.TextClass}: {asked.Key}"));
    }

    [Fact]
    public void An_enum_that_all_pages_label_is_labelled_whole() =>
        Nothing(Files.Where(file => file.IsShared).SelectMany(file => file.Arabic.Keys.Select(TextFile.EnumOf).OfType<Type>().Distinct()
            .SelectMany(type => Enum.GetNames(type)
                .Where(member => !(type.IsDefined(typeof(FlagsAttribute), inherit: false) && Convert.ToInt64(Enum.Parse(type, member), System.Globalization.CultureInfo.InvariantCulture) == 0))
                .Where(member => !file.Arabic.Keys.Any(key => key == $"{type.Name}.{member}" || key.StartsWith($"{type.Name}.{member}.", StringComparison.Ordinal)))
                .Select(member => $"{file.Name}: {type.Name}.{member}"))));

    [Fact]
    public void No_page_and_no_class_speaks_Arabic_itself() =>
        Nothing(Sources.Files(".cs", ".cshtml")
            .Where(file => !ReadsArabic.Contains(Path.GetFileName(file)))
            .SelectMany(file => File.ReadLines(file).Where(line => ArabicLetters().IsMatch(WithoutComments(line))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
            .Where(finding => !finding.StartsWith("Demo", StringComparison.Ordinal)));

    [Fact]
    public void No_page_and_no_class_writes_markup_that_is_not_encoded() =>
        Nothing(Sources.Files(".cs", ".cshtml")
            .SelectMany(file => File.ReadLines(file).Where(line => Unencoded().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")));

    [Fact]
    public void No_page_carries_inline_style_or_script_or_lets_the_browser_validate() =>
        Nothing(Sources.Files(".cshtml")
            .SelectMany(file => File.ReadLines(file).Where(line => Inline().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")));

    private static void Nothing(IEnumerable<string> findings)
    {
        var all = string.Join('\n', findings);
        Assert.True(all.Length == 0, all);
    }

    private static string WithoutComments(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return comment >= 0 ? line[..comment] : line;
    }

    [GeneratedRegex("[\u0621-\u064A]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArabicLetters();

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"Html\.Raw\(|new HtmlString\(|(?:AppendHtml|SetHtmlContent|AppendHtmlLine)\((?:\$|@)?""|JavaScriptEncoder\.UnsafeRelaxed", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unencoded();

    [GeneratedRegex(@"\sstyle=|<style|\son[a-z]+=""|<script(?![^>]*\bsrc=)|\srequired[\s>=]|type=""?number|\smaxlength=|\spattern=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();
}
