using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>A document that is asked for, with what was brought and how it was found.</summary>
/// <param name="Required">What is asked for.</param>
/// <param name="Held">The files that are there.</param>
/// <param name="Check">What an officer found; null before, and after the files changed.</param>
/// <param name="Removed">What was taken out since the request was first handed in.</param>
public sealed record DocumentSlot(RequiredDocument Required, IReadOnlyList<CaseDocument> Held, DocumentCheck? Check, IReadOnlyList<CaseDocument> Removed)
{
    public bool IsMissing => !Required.IsOptional && Held.Count == 0;

    /// <summary>It was brought, and does not serve as it is.</summary>
    public bool IsToMend => Check is { IsGood: false };

    /// <summary>The portal took out what the antivirus refused, and nothing has come in its place.</summary>
    public CaseDocument? Refused => Held.Count > 0 ? null : Removed.LastOrDefault(document => document.RefusedBecause is not null);

    public static IReadOnlyList<DocumentSlot> Of(SupportCase c) => [.. c.AskedDocuments().Select(document => Of(c, document))];

    public static DocumentSlot? Of(SupportCase c, string key) => c.AskedDocuments().FirstOrDefault(document => document.Key == key) is { } required ? Of(c, required) : null;

    private static DocumentSlot Of(SupportCase c, RequiredDocument required) => new(
        required,
        [.. c.HeldDocuments(required.Key)],
        c.CheckOf(required.Key),
        [.. c.Documents.Where(document => !document.IsHeld && document.Slot == required.Key)]);
}

/// <summary>The files of one document, as a page lists them.</summary>
/// <param name="Number">Of the request.</param>
/// <param name="Slot">The document.</param>
/// <param name="IsOwn">Whether the owner reads.</param>
/// <param name="CanChange">Whether a file can be taken out now.</param>
public sealed record SlotFiles(string Number, DocumentSlot Slot, bool IsOwn, bool CanChange);

/// <summary>The documents on the page that checks a request before it is sent.</summary>
public sealed record DocumentsCard(SupportCase Case, bool IsOwn);
