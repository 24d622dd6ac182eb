using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.HandingOver;

/// <summary>A colleague who could take a case over.</summary>
public sealed record Colleague(Guid Id, string FullName);

/// <param name="View">The case.</param>
/// <param name="Form">What is asked.</param>
/// <param name="Colleagues">Other relations officers whose own request it is not.</param>
public sealed record HandOverPage(CaseView View, HandOverForm Form, IReadOnlyList<Colleague> Colleagues);

/// <summary>Gives a case into the hands of another relations officer.</summary>
public sealed class HandOverCase(PortalDb db, CurrentUser user)
{
    /// <returns>Null when the case does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">It cannot be handed over now.</exception>
    public async Task<HandOverPage?> PageAsync(string number, HandOverForm form, CancellationToken ct)
    {
        if (await CaseView.LoadAsync(db, number, user.Acting, ct) is not { } view)
        {
            return null;
        }

        if (view.Case.WhyNotHandOver(user.Acting) is { } refusal)
        {
            throw new MoveRefusedException(refusal, CaseAction.TakeUp, view.Case.State);
        }

        form.Version = view.Version;
        return new HandOverPage(view, form, await Colleagues(view.Case).ToListAsync(ct));
    }

    /// <returns>The colleague's name; null when the case or the colleague does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">It cannot be handed over now.</exception>
    public async Task<string?> HandleAsync(string number, HandOverForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c
            || (await Colleagues(c).ToListAsync(ct)).Find(other => other.Id == form.To) is not { } colleague)
        {
            return null;
        }

        var to = new ActingUser(colleague.Id, colleague.FullName, Roles.RelationsOfficer, acting.At);
        db.HandOvers.Add(c.HandOverTo(to, form.Reason!, acting));
        await db.SaveChangesAsync(ct);
        return colleague.FullName;
    }

    private IQueryable<Colleague> Colleagues(SupportCase c)
    {
        var (role, me, applicant) = (RoleIds.Of(Roles.RelationsOfficer), user.Id, c.Beneficiary.UserId);
        return db.Users.Where(u => u.ClosedAt == null && u.Id != me && u.Id != applicant && db.UserRoles.Any(r => r.RoleId == role && r.UserId == u.Id))
            .OrderBy(u => u.FullName).Select(u => new Colleague(u.Id, u.FullName));
    }
}
