using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Family;

/// <summary>Adds, changes and removes members of a household, and says that it is complete.</summary>
public sealed class ChangeFamily(PortalDb db, CurrentUser user)
{
    /// <param name="number">Of the request.</param>
    /// <param name="isOwn">Whether its owner changes it; else the desk.</param>
    /// <param name="form">With the version that the page showed.</param>
    /// <param name="change">The members after the change; null when there is nobody to change.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when the request does not exist for this user, or there is nobody to change.</returns>
    /// <exception cref="MoveRefusedException">The answers are not open to this user.</exception>
    public async Task<bool> HandleAsync(
        string number, bool isOwn, MoveForm form, Func<IReadOnlyList<FamilyMember>, IReadOnlyList<FamilyMember>?> change, CancellationToken ct)
    {
        var by = user.Acting;
        var c = isOwn ? await db.OwnToMoveAsync(number, form.Version, by, ct) : await db.ToMoveAsync(number, form.Version, by, ct);
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
