using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Web.Features.WorkQueue;

/// <summary>What of the queue is shown, as the address says it. What it says wrongly, it does not say.</summary>
public sealed class QueueFilter
{
    private const string LatestFirst = "-due";

    public string? View { get; set; }
    public string? State { get; set; }
    public string? Channel { get; set; }
    public string? Mine { get; set; }
    public string? Late { get; set; }
    public string? Sort { get; set; }
    public string? After { get; set; }
    public string? Before { get; set; }

    public DeskView ShownView => Known<DeskView>(View) ?? DeskView.Desk;
    public CaseState? ShownState => Known<CaseState>(State);
    public Channel? ShownChannel => Known<Channel>(Channel);
    public bool OnlyMine => IsYes(Mine);
    public bool OnlyLate => IsYes(Late);
    public bool IsLatestFirst => string.Equals(Sort, LatestFirst, StringComparison.Ordinal);
    public bool IsNarrowed => ShownState is not null || ShownChannel is not null || OnlyMine || OnlyLate;

    private static bool IsYes(string? value) => string.Equals(value, bool.TrueString, StringComparison.OrdinalIgnoreCase);

    private static TEnum? Known<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
