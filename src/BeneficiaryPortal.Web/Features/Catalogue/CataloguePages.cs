using BeneficiaryPortal.Domain.Catalogue;

namespace BeneficiaryPortal.Web.Features.Catalogue;

public sealed record CataloguePage(IReadOnlyList<SupportKind> Kinds, bool Edits);

/// <param name="Kind">The version that is shown.</param>
/// <param name="Versions">All of them, newest first.</param>
/// <param name="Edits">Whether the reader may publish another.</param>
public sealed record KindPage(SupportKind Kind, IReadOnlyList<SupportKind> Versions, bool Edits);

/// <param name="Key">Of the kind that is changed; null for a new one.</param>
/// <param name="Form">What is typed.</param>
public sealed record EditKindPage(string? Key, KindForm Form);
