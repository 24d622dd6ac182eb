using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>One case as one person sees it: every page about a case begins with this.</summary>
public sealed record CaseView(SupportCase Case, ActingUser User)
{
    public string Number => Case.Number;
    public int Version => Case.Version;
    public IReadOnlyList<CaseAction> Moves { get; } = Case.MovesFor(User);
    public bool SeesDecision => User.SeesDecisionOf(Case);

    /// <summary>The study and the committee's reasons are for those who study and decide.</summary>
    public bool SeesStudy => User.Has(Roles.SocialResearcher | Roles.CommitteeMember | Roles.CommitteeChair | Roles.GeneralDirector);

    /// <summary>The case as staff see it.</summary>
    /// <returns>Null when it does not exist for this user.</returns>
    public static Task<CaseView?> LoadAsync(PortalDb db, string number, ActingUser user, CancellationToken ct) =>
        LoadAsync(db, db.Cases.VisibleTo(user), number, user, ct);

    /// <summary>The user's own request.</summary>
    /// <returns>Null when it does not exist for this user.</returns>
    public static Task<CaseView?> LoadOwnAsync(PortalDb db, string number, ActingUser user, CancellationToken ct) =>
        LoadAsync(db, db.Cases.OwnedBy(user), number, user, ct);

    /// <summary>This view, for the page of one move.</summary>
    /// <exception cref="MoveRefusedException">The user cannot make that move now.</exception>
    public CaseView For(CaseAction action) =>
        Case.WhyNot(action, User) is { } refusal ? throw new MoveRefusedException(refusal, action, Case.State) : this;

    private static async Task<CaseView?> LoadAsync(PortalDb db, IQueryable<SupportCase> cases, string number, ActingUser user, CancellationToken ct) =>
        await db.ReadAsync(cases, number, ct) is { } found ? new CaseView(found, user) : null;
}
