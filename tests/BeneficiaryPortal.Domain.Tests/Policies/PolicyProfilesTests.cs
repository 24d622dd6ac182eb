using System.Text.Json;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Tests.Policies;

/// <summary>What the five associations have in common and where they differ.</summary>
public class PolicyProfilesTests
{
    public static TheoryData<string> Keys => new(PolicyProfiles.All.Select(profile => profile.Key));

    [Fact]
    public void There_are_five_policies_each_found_by_its_key()
    {
        Assert.Equal(["qabas", "mouj", "najran", "herfah", "libraries"], PolicyProfiles.All.Select(profile => profile.Key));
        Assert.Equal(["000", "001", "002", "003", "004"], PolicyProfiles.All.Select(profile => profile.SourceDocument));
        Assert.All(PolicyProfiles.All, profile => Assert.Same(profile, PolicyProfiles.Find(profile.Key)));
        Assert.Null(PolicyProfiles.Find("unknown"));
    }

    [Theory]
    [InlineData("qabas", "جمعية قبس القضائية")]
    [InlineData("mouj", "جمعية موج للتنمية المجتمعية")]
    [InlineData("najran", "جمعية حماية المستهلك بنجران")]
    [InlineData("herfah", "جمعية حرفة الأهلية")]
    [InlineData("libraries", "جمعية المكتبات المهنية")]
    public void Each_policy_names_its_association(string key, string name) => Assert.Equal(name, Profile(key).Association.Name.Arabic);

    [Theory]
    [InlineData("qabas", "سياسة", false)]
    [InlineData("mouj", "سياسة", false)]
    [InlineData("najran", "سياسة", true)]
    [InlineData("herfah", "لائحة", false)]
    [InlineData("libraries", "سياسة", true)]
    public void A_document_is_a_policy_or_a_regulation_and_may_cover_services(string key, string kind, bool coversServices)
    {
        Assert.StartsWith(kind, Profile(key).Title.Arabic, StringComparison.Ordinal);
        Assert.Equal(coversServices, Profile(key).Title.Arabic.EndsWith("وتقديم الخدمات", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("qabas", 7, PolicySteps.None)]
    [InlineData("mouj", 6, PolicySteps.ResearcherReferral)]
    [InlineData("najran", 7, PolicySteps.None)]
    [InlineData("herfah", 5, PolicySteps.Registration | PolicySteps.Delivery)]
    [InlineData("libraries", 7, PolicySteps.None)]
    public void A_policy_has_its_steps_and_lacks_the_others(string key, int count, PolicySteps lacking)
    {
        var steps = Enum.GetValues<PolicySteps>().Where(step => step != PolicySteps.None).ToList();

        Assert.Equal(count, steps.Count(step => Profile(key).Terms.Has(step)));
        Assert.All(steps.Where(step => lacking.HasFlag(step)), step => Assert.False(Profile(key).Terms.Has(step)));
    }

    [Theory]
    [InlineData("qabas", 2, ReplyPeriodUnit.Weeks)]
    [InlineData("mouj", 1, ReplyPeriodUnit.Months)]
    [InlineData("najran", 2, ReplyPeriodUnit.Weeks)]
    [InlineData("herfah", 1, ReplyPeriodUnit.Months)]
    [InlineData("libraries", 2, ReplyPeriodUnit.Weeks)]
    public void The_reply_comes_after_not_less_than_two_weeks_or_a_month(string key, int count, ReplyPeriodUnit unit)
    {
        Assert.Equal(new ReplyPeriod(count, unit), Profile(key).Terms.ReplyPeriod);

        var told = Clauses(key, "STP-5").Single().Text;
        Assert.Contains(unit == ReplyPeriodUnit.Weeks ? "لا تقل عن أسبوعين" : "لا تقل عن شهر", told.Arabic, StringComparison.Ordinal);
        Assert.Contains(unit == ReplyPeriodUnit.Weeks ? "not less than two weeks" : "not less than a month", told.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qabas", ReferralManner.Open)]
    [InlineData("mouj", ReferralManner.None)]
    [InlineData("najran", ReferralManner.Open)]
    [InlineData("herfah", ReferralManner.ByTelephoneWithLegalAspects)]
    [InlineData("libraries", ReferralManner.Open)]
    public void A_referral_is_made_in_the_manner_of_the_policy(string key, ReferralManner manner)
    {
        Assert.Equal(manner, Profile(key).Terms.Referral);
        Assert.Equal(manner != ReferralManner.None, Profile(key).Terms.Has(PolicySteps.ResearcherReferral));
        Assert.Equal(manner == ReferralManner.ByTelephoneWithLegalAspects, Clauses(key, "STP-3h").Any());
    }

    [Theory]
    [InlineData("qabas", DeclarationVerb.Sign)]
    [InlineData("mouj", DeclarationVerb.Sign)]
    [InlineData("najran", DeclarationVerb.DirectTo)]
    [InlineData("herfah", DeclarationVerb.Sign)]
    [InlineData("libraries", DeclarationVerb.DirectTo)]
    public void The_applicant_signs_the_data_or_is_directed_to_them(string key, DeclarationVerb verb)
    {
        Assert.Equal(verb, Profile(key).Terms.Declaration);
        Assert.Contains(verb == DeclarationVerb.Sign ? "توقيعه" : "توجيهه", Clauses(key, "STP-4").Single().Text.Arabic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qabas", 8)]
    [InlineData("mouj", 7, Channel.BranchRepresentatives)]
    [InlineData("najran", 8)]
    [InlineData("herfah", 6, Channel.HelpRequest, Channel.Volunteering, Channel.BranchRepresentatives, Channel.Letters)]
    [InlineData("libraries", 8)]
    public void A_policy_has_its_channels_and_lacks_the_others(string key, int count, params Channel[] lacking)
    {
        Assert.Equal(count, Profile(key).Terms.Channels.Count);
        Assert.All(lacking, channel => Assert.False(Profile(key).Terms.Has(channel)));
        Assert.Equal(key == "herfah", Profile(key).Terms.Has(Channel.Email));
        Assert.Equal(key == "herfah", Profile(key).Terms.Has(Channel.LettersAndFax));
    }

    [Theory]
    [InlineData("qabas", Tool.BasicRegulation, Tool.SocialResearchGuide, Tool.SupportPolicyGuide, Tool.SupportRequestForm)]
    [InlineData("mouj", Tool.BasicRegulation, Tool.SocialResearchRegulation, Tool.SupportPolicyGuide, Tool.SupportRequestForm)]
    [InlineData("najran", Tool.BasicRegulation, Tool.SocialResearchGuide, Tool.SupportPolicyGuide, Tool.SupportRequestForm)]
    [InlineData("herfah", Tool.BasicRegulation, Tool.BeneficiariesRegulation)]
    [InlineData("libraries", Tool.BasicRegulation, Tool.SocialResearchGuide, Tool.SupportPolicyGuide, Tool.SupportRequestForm)]
    public void A_policy_puts_its_own_tools_in_the_officers_hands(string key, params Tool[] tools) => Assert.Equal(tools, Profile(key).Terms.Tools);

    [Theory]
    [InlineData("qabas", ApproverKind.NotShown)]
    [InlineData("mouj", ApproverKind.BoardChair)]
    [InlineData("najran", ApproverKind.Board)]
    [InlineData("herfah", ApproverKind.NotShown)]
    [InlineData("libraries", ApproverKind.Board)]
    public void A_policy_shows_who_approved_it_or_that_nobody_did(string key, ApproverKind approver)
    {
        Assert.Equal(approver, Profile(key).Approval.Approver);
        Assert.Equal(approver == ApproverKind.NotShown, Profile(key).Approval.IsMissing); // GOV-6
        Assert.Equal(!Profile(key).Approval.IsMissing, Profile(key).Clauses.Any(clause => clause.Section == PolicySection.Approval));
    }

    [Fact]
    public void The_chair_of_Mouj_approved_without_a_date() => // GOV-3
        Assert.Equal(new ApprovalEvidence(ApproverKind.BoardChair), Profile("mouj").Approval);

    [Fact]
    public void The_board_of_Najran_approved_at_its_second_meeting_on_one_day_in_both_calendars() // GOV-4
    {
        var approval = Profile("najran").Approval;

        Assert.Equal((2, null), (approval.Meeting, approval.Term));
        Assert.Equal(new HijriDate(1444, 4, 8), approval.HijriDate);
        Assert.Equal(new DateOnly(2022, 11, 2), approval.GregorianDate);
        Assert.Equal(approval.GregorianDate, approval.HijriDate?.ToDateOnly());
        Assert.False(approval.SupersedesEarlier);
    }

    [Fact]
    public void The_board_of_Libraries_approved_at_the_first_meeting_of_its_third_term_and_superseded_all_before() // GOV-5
    {
        var approval = Profile("libraries").Approval;

        Assert.Equal((1, 3), (approval.Meeting, approval.Term));
        Assert.Equal(new DateOnly(2023, 8, 24), approval.HijriDate?.ToDateOnly());
        Assert.Null(approval.GregorianDate);
        Assert.True(approval.SupersedesEarlier);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void All_but_Mouj_say_that_a_rating_is_not_for_punishment_or_defamation(string key) =>
        Assert.Equal(key != "mouj", Clauses(key, "OBJ-7c").Single().Text.Arabic.Contains("لا للعقاب والتشهير", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void All_but_Herfah_reach_out_without_being_asked(string key) => Assert.Equal(key != "herfah", Clauses(key, "OBJ-0p").Any());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Only_Herfah_has_definitions_compensation_complaints_confidentiality_information_and_a_service_centre(string key)
    {
        PolicySection[] only =
        [
            PolicySection.Definitions, PolicySection.Compensation, PolicySection.ComplaintsAndDisputes,
            PolicySection.RelationsAndConfidentiality, PolicySection.AccessToInformation, PolicySection.ServiceCentre,
        ];

        Assert.All(only, section => Assert.Equal(key == "herfah", Profile(key).Clauses.Any(clause => clause.Section == section)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_profile_survives_being_stored_as_JSON(string key)
    {
        var stored = JsonSerializer.Serialize(Profile(key));

        Assert.Equal(stored, JsonSerializer.Serialize(JsonSerializer.Deserialize<PolicyProfile>(stored)));
    }

    private static PolicyProfile Profile(string key) => PolicyProfiles.Find(key)!;

    private static IEnumerable<PolicyClause> Clauses(string key, string obligation) => Profile(key).Clauses.Where(clause => clause.Obligation == obligation);
}
