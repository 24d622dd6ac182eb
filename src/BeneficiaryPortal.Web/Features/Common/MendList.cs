using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>What the desk asked to be mended, last time it gave the request back: one entry a line.</summary>
public static class MendList
{
    private const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static IReadOnlyList<string> Of(SupportCase c) =>
        c.History.LastOrDefault(e => e.Action == CaseAction.ReturnForCompletion)?.Reason?.Split('\n', Tidy) ?? [];
}
