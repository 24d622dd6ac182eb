using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>How far a request has come with one of its public stages.</summary>
public enum StageProgress
{
    Done,
    Current,
    Ahead,
}

/// <summary>One public stage of one request. Internal moves inside a stage leave no trace here, and neither does a decision before its reply is out.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="ReachedAt">When the request first reached it (UTC).</param>
public sealed record StageLine(PublicStage Stage, StageProgress Progress, DateTime? ReachedAt)
{
    public static IReadOnlyList<StageLine> For(SupportCase c)
    {
        var reached = c.History.GroupBy(e => PublicStages.Of(e.To)).ToDictionary(group => group.Key, group => group.Min(e => e.At));
        return [.. PublicStages.Under(c.Policy.Terms).Where(stage => reached.ContainsKey(stage) || IsStillAhead(c, stage)).Select(stage => Line(c, stage, reached))];
    }

    private static bool IsStillAhead(SupportCase c, PublicStage stage) =>
        !c.IsEnded && (c.State != CaseState.Refused || stage == PublicStage.Ended);

    private static StageLine Line(SupportCase c, PublicStage stage, Dictionary<PublicStage, DateTime> reached)
    {
        var current = PublicStages.Of(c.State);
        var progress = stage == current && !c.IsEnded ? StageProgress.Current : stage <= current ? StageProgress.Done : StageProgress.Ahead;
        return new StageLine(stage, progress, reached.TryGetValue(stage, out var at) ? at : null);
    }
}
