using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Family;

/// <summary>Adds, changes and removes members of a household, and says that it is complete.</summary>
public sealed class ChangeFamily(PortalDb db)
{
    /// <param name="c">The case, held at the version of the page.</param>
    /// <param name="change">The members after the change; null when there is nobody to change.</param>
    /// <param name="by">Who changes.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when there is nobody to change.</returns>
    /// <exception cref="MoveRefusedException">The answers are not open to this user.</exception>
    public async Task<bool> HandleAsync(
        SupportCase? c, Func<IReadOnlyList<FamilyMember>, IReadOnlyList<FamilyMember>?> change, ActingUser by, CancellationToken ct)
    {
        if (c is null || !c.Kind.Terms.Sections().Contains(RequestSection.Family) || change(c.Answers.Family?.Members ?? []) is not { Count: <= FamilyAnswers.MostMembers } members)
        {
            return false;
        }

        c.Answer(new FamilyAnswers(members), by);
        await db.SaveChangesAsync(ct);
        return true;
    }

    public static IReadOnlyList<FamilyMember> Add(IReadOnlyList<FamilyMember> members, FamilyMemberForm form) =>
        [.. members, form.Member(members.Count == 0 ? 1 : members.Max(member => member.Id) + 1)];

    public static IReadOnlyList<FamilyMember>? Replace(IReadOnlyList<FamilyMember> members, int id, FamilyMemberForm form) =>
        members.Any(member => member.Id == id) ? [.. members.Select(member => member.Id == id ? form.Member(id) : member)] : null;

    public static IReadOnlyList<FamilyMember>? Remove(IReadOnlyList<FamilyMember> members, int id) =>
        members.Any(member => member.Id == id) ? [.. members.Where(member => member.Id != id)] : null;
}
