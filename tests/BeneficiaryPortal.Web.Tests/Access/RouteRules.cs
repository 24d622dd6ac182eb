using static BeneficiaryPortal.Domain.People.Roles;
using Roles = BeneficiaryPortal.Domain.People.Roles;

namespace BeneficiaryPortal.Web.Tests.Access;

/// <summary>Every route of the portal and who may use it, written down apart from the code that enforces it.</summary>
public static class RouteRules
{
    private const Roles SignedIn = (Roles)511;
    private const Roles Desk = RelationsOfficer | BranchRepresentative;
    private const Roles Committee = CommitteeMember | CommitteeChair;
    private const Roles Staff = Desk | Committee | SocialResearcher | ServiceCentreManager | GeneralDirector;

    public static IReadOnlyList<RouteRule> All { get; } =
    [
        new("GET", "", None, Anonymous: true),
        new("GET", "policy", None, Anonymous: true),
        new("GET", "health/live", None, Anonymous: true),
        new("GET", "health/ready", None, Anonymous: true),
        new("GET", "errors/{status:int}", None, Anonymous: true),
        new("GET", "cases/{number}", Staff),
        new("POST", "cases/{number}/take-up", RelationsOfficer),
        new("GET", "cases/{number}/verify", RelationsOfficer),
        new("POST", "cases/{number}/verify", RelationsOfficer),
        new("GET", "cases/{number}/return", RelationsOfficer),
        new("POST", "cases/{number}/return", RelationsOfficer),
        new("GET", "cases/{number}/refer", RelationsOfficer),
        new("POST", "cases/{number}/refer", RelationsOfficer),
    ];
}
