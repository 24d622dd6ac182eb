using System.Collections.Frozen;
using System.Reflection;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>What the beneficiary is shown of the way a request goes.</summary>
public enum PublicStage
{
    Preparing,
    Received,
    Checking,
    Declaration,
    CommitteeStudy,
    Reply,
    Registration,
    Service,
    Ended,
}

[AttributeUsage(AttributeTargets.Field)]
public sealed class StageAttribute(PublicStage stage) : Attribute
{
    public PublicStage Stage { get; } = stage;
}

public static class PublicStages
{
    private static readonly FrozenDictionary<CaseState, PublicStage> ByState = Enum.GetValues<CaseState>().ToFrozenDictionary(
        state => state,
        state => typeof(CaseState).GetField(state.ToString())!.GetCustomAttribute<StageAttribute>()!.Stage);

    public static PublicStage Of(CaseState state) => ByState[state];

    /// <summary>The stages of a request under these terms, first to last, without the preparation.</summary>
    public static IReadOnlyList<PublicStage> Under(PolicyTerms terms) =>
        [.. CaseWorkflow.Under(terms).Select(row => Of(row.To)).Where(stage => stage != PublicStage.Preparing).Distinct().Order()];
}
