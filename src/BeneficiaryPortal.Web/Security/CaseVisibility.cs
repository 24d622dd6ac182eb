using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Which cases exist for whom. What is outside does not exist: the answer is 404, never 403.</summary>
public static class CaseVisibility
{
    private const Roles WholeDesk = Roles.RelationsOfficer | Roles.ServiceCentreManager | Roles.GeneralDirector;
    private const Roles Committee = Roles.CommitteeMember | Roles.CommitteeChair;

    /// <summary>Everybody for whom <see cref="VisibleTo"/> may find a case.</summary>
    public const Roles StaffOfCases = WholeDesk | Committee | Roles.BranchRepresentative | Roles.SocialResearcher;

    private static readonly IReadOnlyList<CaseState> ResearcherStates = CaseWorkflow.StatesWaitingFor(Roles.SocialResearcher);

    /// <summary>The person's own requests.</summary>
    public static IQueryable<SupportCase> OwnedBy(this IQueryable<SupportCase> cases, ActingUser user) =>
        cases.Where(c => c.Beneficiary.UserId == user.UserId);

    /// <summary>What staff see in their roles, never their own requests. An administrator's role opens nothing.</summary>
    public static IQueryable<SupportCase> VisibleTo(this IQueryable<SupportCase> cases, ActingUser user)
    {
        var (id, office) = (user.UserId, user.BranchId);
        var (desk, branch) = (user.Has(WholeDesk), user.Has(Roles.BranchRepresentative));
        var (researcher, committee) = (user.Has(Roles.SocialResearcher), user.Has(Committee));
        return cases.Where(c =>
            (c.Beneficiary.UserId == null || c.Beneficiary.UserId != id)
            && ((desk && (c.State != CaseState.Draft || c.ReceivedThrough != Channel.Website))
                || (branch && (c.OpenedById == id || (office != null && c.BranchId == office)))
                || (researcher && (ResearcherStates.Contains(c.State) || c.History.Any(e => e.ById == id && e.Role == Roles.SocialResearcher)))
                || (committee && c.Notice != null)));
    }

    /// <summary>The committee's decision before the reply is out: for the committee and the general director alone.</summary>
    public static bool SeesDecisionOf(this ActingUser user, SupportCase c) =>
        c.Decision is not null && (c.IsReplied || user.Has(Committee | Roles.GeneralDirector));

    /// <summary>Everything about a case that its page shows.</summary>
    public static IQueryable<SupportCase> Whole(this IQueryable<SupportCase> cases) =>
        cases.Include(c => c.Policy).Include(c => c.Kind).Include(c => c.Beneficiary).AsSplitQuery();

    /// <summary>The case that the user wants to move, held at the version that the user's page showed.</summary>
    /// <returns>Null when it does not exist for this user. Saving throws <see cref="DbUpdateConcurrencyException"/> when the page was stale.</returns>
    public static async Task<SupportCase?> ToMoveAsync(this PortalDb db, string number, int version, ActingUser user, CancellationToken ct)
    {
        var found = await db.Cases.VisibleTo(user).Whole().SingleOrDefaultAsync(c => c.Number == number, ct);
        return db.At(found, version);
    }

    /// <summary>The applicant's own case, held at the version that their page showed.</summary>
    public static async Task<SupportCase?> OwnToMoveAsync(this PortalDb db, string number, int version, ActingUser user, CancellationToken ct)
    {
        var found = await db.Cases.OwnedBy(user).Whole().SingleOrDefaultAsync(c => c.Number == number, ct);
        return db.At(found, version);
    }

    private static SupportCase? At(this PortalDb db, SupportCase? found, int version)
    {
        if (found is not null)
        {
            db.Entry(found).Property(c => c.Version).OriginalValue = version;
        }

        return found;
    }
}
