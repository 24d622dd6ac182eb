using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Policies;

/// <summary>How an unclear case reaches the social researcher (STP-3, STP-3h).</summary>
public enum ReferralManner
{
    /// <summary>The policy has no referral (001).</summary>
    None,

    /// <summary>The policy leaves the manner open.</summary>
    Open,

    /// <summary>By telephone, explaining legal aspects too (003).</summary>
    ByTelephoneWithLegalAspects,
}

/// <summary>What the policy has the applicant do with the declaration (STP-4).</summary>
public enum DeclarationVerb
{
    /// <summary>التوقيع عليها.</summary>
    Sign,

    /// <summary>التوجيه عليها: the employee directs the applicant to it.</summary>
    DirectTo,
}

/// <summary>The ways a beneficiary and the association reach each other (CHN-1..9).</summary>
public enum Channel
{
    Interview,
    Telephone,
    SocialMedia,
    Letters,
    LettersAndFax,
    HelpRequest,
    Volunteering,
    Website,
    BranchRepresentatives,
    Email,
}

/// <summary>What the policy puts in the hands of the relations officer (TOL-1..5).</summary>
public enum Tool
{
    BasicRegulation,
    SocialResearchGuide,
    SocialResearchRegulation,
    SupportPolicyGuide,
    SupportRequestForm,
    BeneficiariesRegulation,
}

/// <summary>What differs between policies in the life of a case. Code asks this, never which association it serves.</summary>
public sealed record PolicyTerms(
    PolicySteps Steps,
    ReferralManner Referral,
    DeclarationVerb Declaration,
    ReplyPeriod ReplyPeriod,
    IReadOnlyList<Channel> Channels,
    IReadOnlyList<Tool> Tools)
{
    public bool Has(PolicySteps steps) => (Steps & steps) == steps;
    public bool Has(Channel channel) => Channels.Contains(channel);

    /// <summary>The roles that exist under these terms: no branch representative where the policy has none (CHN-8).</summary>
    public Roles Roles => Has(Channel.BranchRepresentatives) ? AllRoles : AllRoles & ~Roles.BranchRepresentative;

    private const Roles AllRoles = (Roles)1023;
}
