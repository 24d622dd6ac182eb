using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;

namespace BeneficiaryPortal.Web.Features.Family;

/// <summary>The household of a request as it is written down, by its owner or by the desk.</summary>
/// <param name="View">The request.</param>
/// <param name="IsOwn">Whether the owner reads it.</param>
public sealed record FamilyPage(CaseView View, bool IsOwn)
{
    public IReadOnlyList<FamilyMember> Members => View.Case.Answers.Family?.Members ?? [];

    /// <summary>The address of these pages.</summary>
    public string Base => CasePaths.Family(View.Number, IsOwn);

    /// <summary>The household of an earlier request, to be taken over whole.</summary>
    public LastRequest? Last { get; init; }
    public PlainMoveForm Form { get; init; } = new();
}

/// <param name="Family">The household.</param>
/// <param name="Form">Somebody of it.</param>
/// <param name="Id">Who is changed; null for somebody new.</param>
public sealed record FamilyMemberPage(FamilyPage Family, FamilyMemberForm Form, int? Id);

/// <param name="Family">The household.</param>
/// <param name="Member">Who is to be taken out.</param>
public sealed record FamilyRemovalPage(FamilyPage Family, FamilyMember Member)
{
    public PlainMoveForm Form { get; init; } = new();
}
