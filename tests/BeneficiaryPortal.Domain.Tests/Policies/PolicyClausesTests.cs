using System.Globalization;
using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Tests.Policies;

public partial class PolicyClausesTests
{
    private static readonly Dictionary<string, int> LinesOfSource = new(StringComparer.Ordinal)
    {
        ["000"] = 81,
        ["001"] = 87,
        ["002"] = 124,
        ["003"] = 181,
        ["004"] = 88,
    };

    public static TheoryData<string> ObligationIds => new(Obligations.All.Select(obligation => obligation.Id));
    public static TheoryData<string> Keys => PolicyProfilesTests.Keys;

    [Fact]
    public void Every_obligation_is_listed_once_and_has_its_sources()
    {
        Assert.Equal(79, Obligations.All.Count);
        Assert.Equal(ObligationSources.Table.Keys, Obligations.All.Select(obligation => obligation.Id));
    }

    [Theory]
    [MemberData(nameof(ObligationIds))]
    public void An_obligation_is_carried_by_a_clause_at_each_of_its_places_and_nowhere_else(string id)
    {
        var places = PolicyProfiles.All.SelectMany(profile => profile.Clauses)
            .Where(clause => clause.Obligation == id)
            .Select(clause => clause.Source)
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(ObligationSources.Table[id], places);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_clause_cites_lines_that_its_own_source_has(string key)
    {
        var profile = PolicyProfiles.Find(key)!;

        Assert.All(profile.Clauses, clause =>
        {
            var source = Source().Match(clause.Source);
            Assert.True(source.Success, clause.Source);
            Assert.Equal(profile.SourceDocument, source.Groups["document"].Value);
            Assert.InRange(LastLine(clause), FirstLine(clause), LinesOfSource[profile.SourceDocument]);
        });
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Clauses_stand_in_the_order_of_the_source_and_sections_are_whole(string key)
    {
        var clauses = PolicyProfiles.Find(key)!.Clauses;

        Assert.Equal(clauses.Select(FirstLine).Order(), clauses.Select(FirstLine));
        Assert.Equal(clauses.Select(clause => clause.Section).Order(), clauses.Select(clause => clause.Section));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_text_is_Arabic_in_Arabic_and_English_in_English(string key)
    {
        var profile = PolicyProfiles.Find(key)!;
        BilingualText[] texts = [profile.Title, profile.Association.Name, profile.Association.Sector, .. profile.Clauses.Select(clause => clause.Text)];

        Assert.All(texts, text =>
        {
            Assert.Matches(ArabicLetter(), text.Arabic);
            Assert.DoesNotMatch(LatinLetter(), text.Arabic);
            Assert.Matches(LatinLetter(), text.English);
            Assert.DoesNotMatch(ArabicLetter(), text.English);
        });
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_clause_is_a_sentence_without_damage(string key) =>
        Assert.All(PolicyProfiles.Find(key)!.Clauses.SelectMany(clause => new[] { clause.Text.Arabic, clause.Text.English }), text =>
        {
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotMatch(Damage(), text);
        });

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_channels_among_the_terms_are_the_channels_among_the_clauses_in_their_order(string key)
    {
        var profile = PolicyProfiles.Find(key)!;

        Assert.Equal(profile.Terms.Channels.Select(IdOf), ObligationsOf(profile, PolicySection.Channels));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_tools_among_the_terms_are_the_tools_among_the_clauses_in_their_order(string key)
    {
        var profile = PolicyProfiles.Find(key)!;

        Assert.Equal(profile.Terms.Tools.Select(IdOf), ObligationsOf(profile, PolicySection.Tools));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_steps_among_the_terms_are_the_steps_among_the_clauses(string key)
    {
        var profile = PolicyProfiles.Find(key)!;
        (PolicySteps Step, string Id)[] steps =
        [
            (PolicySteps.Reception, "STP-1"), (PolicySteps.Verification, "STP-2"), (PolicySteps.ResearcherReferral, "STP-3"),
            (PolicySteps.Declaration, "STP-4"), (PolicySteps.CommitteeReply, "STP-5"), (PolicySteps.Registration, "STP-6"),
            (PolicySteps.Delivery, "STP-7"),
        ];

        Assert.Equal(
            steps.Where(step => profile.Terms.Has(step.Step)).Select(step => step.Id),
            ObligationsOf(profile, PolicySection.Steps).Where(id => id is not ("STP-3h" or "STP-8")));
    }

    private static IEnumerable<string?> ObligationsOf(PolicyProfile profile, PolicySection section) =>
        profile.Clauses.Where(clause => clause.Section == section).Select(clause => clause.Obligation);

    private static string IdOf(Channel channel) => channel switch
    {
        Channel.Interview => "CHN-1",
        Channel.Telephone => "CHN-2",
        Channel.SocialMedia => "CHN-3",
        Channel.Letters => "CHN-4",
        Channel.LettersAndFax => "CHN-4f",
        Channel.HelpRequest => "CHN-5",
        Channel.Volunteering => "CHN-6",
        Channel.Website => "CHN-7",
        Channel.BranchRepresentatives => "CHN-8",
        Channel.Email => "CHN-9",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    private static string IdOf(Tool tool) => tool switch
    {
        Tool.BasicRegulation => "TOL-1",
        Tool.SocialResearchGuide or Tool.SocialResearchRegulation => "TOL-2",
        Tool.SupportPolicyGuide => "TOL-3",
        Tool.SupportRequestForm => "TOL-4",
        Tool.BeneficiariesRegulation => "TOL-5",
        _ => throw new ArgumentOutOfRangeException(nameof(tool)),
    };

    private static int FirstLine(PolicyClause clause) => Line(clause, "first");

    private static int LastLine(PolicyClause clause) => Source().Match(clause.Source).Groups["last"].Success ? Line(clause, "last") : FirstLine(clause);

    private static int Line(PolicyClause clause, string which) => int.Parse(Source().Match(clause.Source).Groups[which].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<document>00[0-4]):(?<first>[1-9][0-9]*)(-(?<last>[1-9][0-9]*))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.None, 1000)]
    private static partial Regex ArabicLetter();

    [GeneratedRegex("[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex LatinLetter();

    /// <summary>Doubled spaces, a space before a mark, letters of other scripts, a stretched word, a broken reference.</summary>
    [GeneratedRegex(@"\s{2}|\s[.,:;،؛]|\p{IsCJKUnifiedIdeographs}|(?<!ه)ـ|[یک]|خطأ!|[<>*_#]", RegexOptions.None, 1000)]
    private static partial Regex Damage();
}
