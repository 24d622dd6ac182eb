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
        new("GET", "sign-in", None, Anonymous: true),
        new("POST", "sign-in", None, Anonymous: true),
        new("GET", "sign-up", None, Anonymous: true),
        new("POST", "sign-up", None, Anonymous: true),

        new("POST", "sign-out", SignedIn),
        new("GET", "home", SignedIn),
        new("GET", "account", SignedIn),
        new("GET", "account/contact", SignedIn),
        new("POST", "account/contact", SignedIn),
        new("GET", "account/password", SignedIn),
        new("POST", "account/password", SignedIn),
        new("POST", "account/sessions/end", SignedIn),
        new("POST", "account/sessions/end-others", SignedIn),

        new("GET", "requests", Beneficiary),
        new("GET", "requests/new", Beneficiary),
        new("POST", "requests/new", Beneficiary),
        new("GET", "requests/{number}", Beneficiary),
        new("GET", "requests/{number}/edit", Beneficiary),
        new("POST", "requests/{number}/edit", Beneficiary),
        new("GET", "requests/{number}/submit", Beneficiary),
        new("POST", "requests/{number}/submit", Beneficiary),
        new("GET", "requests/{number}/resubmit", Beneficiary),
        new("POST", "requests/{number}/resubmit", Beneficiary),
        new("GET", "requests/{number}/declaration", Beneficiary),
        new("POST", "requests/{number}/declaration", Beneficiary),
        new("GET", "requests/{number}/withdraw", Beneficiary),
        new("POST", "requests/{number}/withdraw", Beneficiary),
        new("GET", "requests/{number}/letter", Beneficiary),

        new("GET", "cases/{number}", Staff),
        new("GET", "cases/{number}/letter", Staff),

        new("POST", "cases/{number}/take-up", RelationsOfficer),
        new("GET", "cases/{number}/verify", RelationsOfficer),
        new("POST", "cases/{number}/verify", RelationsOfficer),
        new("GET", "cases/{number}/return", RelationsOfficer),
        new("POST", "cases/{number}/return", RelationsOfficer),
        new("GET", "cases/{number}/refer", RelationsOfficer),
        new("POST", "cases/{number}/refer", RelationsOfficer),

        new("GET", "reception", Desk),
        new("POST", "reception", Desk),
        new("GET", "reception/new", Desk),
        new("POST", "reception/new", Desk),
        new("GET", "reception/start", Desk),
        new("POST", "reception/start", Desk),
        new("GET", "cases", Desk | ServiceCentreManager | GeneralDirector),
        new("GET", "cases/{number}/submit", Desk),
        new("POST", "cases/{number}/submit", Desk),
        new("GET", "cases/{number}/edit", Desk),
        new("POST", "cases/{number}/edit", Desk),
        new("GET", "cases/{number}/resubmit", Desk),
        new("POST", "cases/{number}/resubmit", Desk),
        new("GET", "cases/{number}/paper-declaration", Desk),
        new("POST", "cases/{number}/paper-declaration", Desk),
        new("GET", "cases/{number}/paper-declaration/print", Desk),
        new("GET", "cases/{number}/to-committee", RelationsOfficer),
        new("POST", "cases/{number}/to-committee", RelationsOfficer),
        new("POST", "cases/{number}/release", RelationsOfficer),
        new("GET", "cases/{number}/registration", RelationsOfficer),
        new("POST", "cases/{number}/registration", RelationsOfficer),
        new("GET", "cases/{number}/start-service", RelationsOfficer),
        new("POST", "cases/{number}/start-service", RelationsOfficer),
        new("GET", "cases/{number}/delivery", RelationsOfficer),
        new("POST", "cases/{number}/delivery", RelationsOfficer),
        new("GET", "cases/{number}/complete-service", RelationsOfficer),
        new("POST", "cases/{number}/complete-service", RelationsOfficer),
        new("GET", "cases/{number}/close", RelationsOfficer),
        new("POST", "cases/{number}/close", RelationsOfficer),
        new("GET", "cases/{number}/withdraw", Desk),
        new("POST", "cases/{number}/withdraw", Desk),

        new("GET", "research", SocialResearcher),
        new("GET", "cases/{number}/answer", SocialResearcher),
        new("POST", "cases/{number}/answer", SocialResearcher),
        new("GET", "cases/{number}/study", SocialResearcher | Committee),
        new("POST", "cases/{number}/study", SocialResearcher | Committee),
        new("GET", "committee", Committee),
        new("GET", "cases/{number}/decision", Committee),
        new("POST", "cases/{number}/decision", Committee),
        new("GET", "held-replies", GeneralDirector),
        new("GET", "cases/{number}/early-release", GeneralDirector),
        new("POST", "cases/{number}/early-release", GeneralDirector),

        new("GET", "users", Administrator),
        new("POST", "users", Administrator),
        new("GET", "users/new", Administrator),
        new("POST", "users/new", Administrator),
        new("GET", "users/{id:guid}", Administrator),
        new("GET", "users/{id:guid}/roles", Administrator),
        new("POST", "users/{id:guid}/roles", Administrator),
        new("POST", "users/{id:guid}/close", Administrator),
        new("POST", "users/{id:guid}/reopen", Administrator),
        new("POST", "users/{id:guid}/end-sessions", Administrator),
        new("GET", "users/{id:guid}/first-password", Administrator),
        new("POST", "users/{id:guid}/first-password", Administrator),
        new("GET", "policy-versions", Administrator),
        new("GET", "policy-versions/{number:int}", Administrator),
        new("GET", "policy-versions/adopt", Administrator),
        new("POST", "policy-versions/adopt", Administrator),
    ];
}
