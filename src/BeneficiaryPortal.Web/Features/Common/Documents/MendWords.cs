using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>What the beneficiary is to mend about a document, in words for them: the officer's own, else what follows from the check.</summary>
public static class MendWords
{
    public static string Mend(this IStringLocalizer<DocumentsText> text, DocumentCheck check, RequiredDocument document) => check switch
    {
        { ToMend: { } words } => words,
        { WasValid: false } => text["Mend.Expired"],
        { WasFresh: false } when document.FreshForMonths is { } months => text.Count("Mend.Old", months),
        { Original: OriginalSeen.NotSeen } => text["Mend.Original"],
        { Differing: not DeclaredData.None } => text["Mend.Differs"],
        _ => text["Mend.Again"],
    };

    /// <summary>Everything that keeps the verification from being confirmed, one line a document.</summary>
    public static IReadOnlyList<string> MendLines(this IStringLocalizer<DocumentsText> text, SupportCase c) =>
    [
        .. DocumentSlot.Of(c).Where(slot => slot.IsToMend || slot.IsMissing)
            .Select(slot => text["Mend.Line", slot.Required.Name.ForReader(), slot.Check is { } check ? text.Mend(check, slot.Required) : text["Mend.Missing"]].Value),
    ];

    /// <summary>Why the portal took a file out after its scan.</summary>
    public static string RefusalOf(this IStringLocalizer<DocumentsText> text, KeptFile document) =>
        text.Label(Enum.TryParse<DocumentRefusal>(document.RefusedBecause, out var reason) ? reason : DocumentRefusal.CannotBeCleaned);

    public static string Size(this IStringLocalizer<DocumentsText> text, long bytes) => bytes < 1024 * 1024
        ? text["File.Kilobytes", Math.Max(1, bytes / 1024)]
        : text["File.Megabytes", Math.Round(bytes / (1024m * 1024m), 1)];
}
