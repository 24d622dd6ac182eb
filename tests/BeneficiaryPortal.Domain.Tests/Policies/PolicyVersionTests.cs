using System.Reflection;
using System.Runtime.CompilerServices;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.Policies;

/// <summary>A policy as adopted: everything of the profile, and never changed again.</summary>
public class PolicyVersionTests
{
    private static readonly ActingUser Administrator = Cast.Usual.Administrator.At(Given.Morning);

    public static TheoryData<string> Keys => new(PolicyProfiles.All.Select(profile => profile.Key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Adopting_a_profile_copies_everything(string key)
    {
        var profile = PolicyProfiles.Find(key)!;

        var version = PolicyVersion.Adopt(profile, 3, MonthReading.Gregorian, CaseTargets.Usual, Administrator);

        Assert.Equal(
            (3, profile.Key, profile.SourceDocument, profile.Association, profile.Title, profile.Approval, MonthReading.Gregorian, Administrator.At, Administrator.Name),
            (version.Number, version.ProfileKey, version.SourceDocument, version.Association, version.Title, version.Approval, version.MonthReading, version.AdoptedAt, version.AdoptedBy));
        Assert.Equivalent(profile.Terms, version.Terms, strict: true);
        Assert.Equivalent(CaseTargets.Usual, version.Targets, strict: true);
        Assert.Equal(
            profile.Clauses.Select((clause, i) => (i + 1, clause.Section, clause.Source, clause.Obligation, clause.Text)),
            version.Clauses.Select(clause => (clause.Sequence, clause.Section, clause.Source, clause.Obligation, new BilingualText(clause.Arabic, clause.English))));
    }

    [Fact]
    public void An_adopted_policy_does_not_follow_later_changes_of_what_it_was_made_from()
    {
        List<Channel> channels = [Channel.Interview];
        List<Tool> tools = [Tool.BasicRegulation];
        var profile = PolicyProfiles.Qabas with { Terms = PolicyProfiles.Qabas.Terms with { Channels = channels, Tools = tools } };
        var version = PolicyVersion.Adopt(profile, 1, MonthReading.UmmAlQura, CaseTargets.Usual, Administrator);

        channels.Add(Channel.BranchRepresentatives);
        tools.Clear();

        Assert.Equal([Channel.Interview], version.Terms.Channels);
        Assert.Equal([Tool.BasicRegulation], version.Terms.Tools);
    }

    [Theory]
    [InlineData(typeof(PolicyVersion))]
    [InlineData(typeof(AdoptedClause))]
    [InlineData(typeof(PolicyTerms))]
    [InlineData(typeof(CaseTargets))]
    [InlineData(typeof(ReplyPeriod))]
    [InlineData(typeof(ApprovalEvidence))]
    [InlineData(typeof(Association))]
    [InlineData(typeof(BilingualText))]
    [InlineData(typeof(SupportCase))]
    [InlineData(typeof(CaseEvent))]
    [InlineData(typeof(SignedDeclaration))]
    [InlineData(typeof(CommitteeNotice))]
    [InlineData(typeof(Study))]
    [InlineData(typeof(CommitteeDecision))]
    [InlineData(typeof(CompletedRegistration))]
    [InlineData(typeof(ServiceDelivery))]
    [InlineData(typeof(Referral))]
    [InlineData(typeof(RequestAnswers))]
    public void Nothing_that_was_written_down_can_be_set_from_outside(Type type)
    {
        Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter));
        Assert.Empty(type.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void A_policy_version_and_a_history_event_have_no_verb() =>
        Assert.All([typeof(PolicyVersion), typeof(AdoptedClause), typeof(CaseEvent)], type => Assert.DoesNotContain(
            type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
            method => method.ReturnType == typeof(void)));

    [Fact]
    public void The_floor_is_counted_in_the_month_that_was_chosen()
    {
        var told = new DateOnly(2026, 5, 10);

        Assert.Equal(new DateOnly(2026, 6, 10), Given.Policy(PolicyProfiles.Mouj, MonthReading.Gregorian).FloorFrom(told));
        Assert.Equal(new DateOnly(2026, 6, 9), Given.Policy(PolicyProfiles.Mouj, MonthReading.UmmAlQura).FloorFrom(told));
        Assert.Equal(new DateOnly(2026, 5, 24), Given.Policy(PolicyProfiles.Qabas, MonthReading.UmmAlQura).FloorFrom(told));
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
