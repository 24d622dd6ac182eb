using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Features.Common.Answers;

namespace BeneficiaryPortal.Web.Features.Applying;

/// <summary>How far a section has come.</summary>
public enum SectionProgress
{
    NotStarted,

    /// <summary>Filled in with what was answered last time: to be looked at and saved.</summary>
    FromLastTime,

    /// <summary>Typed and kept, not valid yet.</summary>
    Begun,
    Done,
}

/// <summary>A section in the list of what is to be done.</summary>
public sealed record SectionTask(RequestSection Section, SectionProgress Progress, string Href);

/// <summary>The documents in the list of what is to be done.</summary>
/// <param name="Missing">What must be brought and is not there.</param>
/// <param name="ToMend">What an officer asked to mend, and nobody touched since.</param>
/// <param name="Href">Where they are.</param>
public sealed record DocumentsTask(IReadOnlyList<RequiredDocument> Missing, int ToMend, string Href)
{
    public bool IsDone => Missing.Count == 0 && ToMend == 0;
}

/// <param name="Case">The request.</param>
/// <param name="Tasks">What its kind asks, in order.</param>
/// <param name="Documents">What is to be brought; null where nothing is.</param>
/// <param name="KeptAt">When something was last saved (UTC).</param>
public sealed record TasksPage(SupportCase Case, IReadOnlyList<SectionTask> Tasks, DocumentsTask? Documents, DateTime? KeptAt)
{
    public int Done { get; } = Tasks.Count(task => task.Progress == SectionProgress.Done) + (Documents is { IsDone: true } ? 1 : 0);
    public int All { get; } = Tasks.Count + (Documents is null ? 0 : 1);

    /// <summary>The page that comes next; null when the request can be sent.</summary>
    public string? Next { get; } =
        Tasks.FirstOrDefault(task => task.Progress != SectionProgress.Done)?.Href ?? (Documents is { Missing.Count: > 0 } documents ? documents.Href : null);

    public bool IsComplete => Next is null;
}

/// <param name="Case">The request.</param>
/// <param name="Section">Which section.</param>
/// <param name="Form">What is shown in it.</param>
/// <param name="Entry">What was last saved there.</param>
/// <param name="CarriedFrom">The earlier request whose answers fill it in.</param>
public sealed record SectionPage(SupportCase Case, RequestSection Section, SectionForm Form, SectionEntry? Entry, string? CarriedFrom)
{
    /// <summary>What somebody else saved while this page was open; null when nobody did.</summary>
    public SectionForm? Theirs { get; init; }
}
