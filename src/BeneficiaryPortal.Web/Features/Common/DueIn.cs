using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>How near a day is: late, soon or later, for the rows of a queue.</summary>
public readonly record struct DueIn(int Days)
{
    /// <summary>Up to so many days ahead a row is marked as soon due.</summary>
    public const int Soon = 3;

    public static DueIn From(DateOnly today, DateOnly dueOn) => new(dueOn.DayNumber - today.DayNumber);

    public bool IsLate => Days < 0;
    public bool IsSoon => Days is >= 0 and <= Soon;
    public Tone Tone => IsLate ? Tone.Danger : IsSoon ? Tone.Warn : Tone.Mute;

    /// <summary>The class of the row.</summary>
    public string? Row => IsLate ? "row-late" : IsSoon ? "row-due" : null;

    public string Words(IStringLocalizer<QueueText> text) => Days switch
    {
        0 => text["Due.Today"],
        < 0 => text.Count("Due.Late", -Days),
        _ => text.Count("Due.Ahead", Days),
    };
}
