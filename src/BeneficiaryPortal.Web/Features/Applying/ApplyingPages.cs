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

/// <param name="Case">The request.</param>
/// <param name="Tasks">What its kind asks, in order.</param>
/// <param name="KeptAt">When something was last saved (UTC).</param>
public sealed record TasksPage(SupportCase Case, IReadOnlyList<SectionTask> Tasks, DateTime? KeptAt)
{
    public int Done { get; } = Tasks.Count(task => task.Progress == SectionProgress.Done);
    public SectionTask? Next { get; } = Tasks.FirstOrDefault(task => task.Progress != SectionProgress.Done);
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
