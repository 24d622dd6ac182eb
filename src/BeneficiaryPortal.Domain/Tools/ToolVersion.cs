using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Tools;

/// <summary>One edition of a regulation or guide in the library of the association, as it was added. It is never changed (TOL-1..5).</summary>
public sealed class ToolVersion
{
    public const int LabelLength = 60;
    public const int StoredNameLength = 32;

    private ToolVersion()
    {
    }

    /// <param name="tool">Which one.</param>
    /// <param name="label">How the association calls this edition.</param>
    /// <param name="inForceFrom">The day from which it holds.</param>
    /// <param name="file">The file.</param>
    /// <param name="by">An administrator.</param>
    public ToolVersion(Tool tool, string label, DateOnly inForceFrom, ToolFile file, ActingUser by)
    {
        Tool = tool;
        Label = label;
        InForceFrom = inForceFrom;
        StoredName = file.StoredName;
        Sha256 = file.Sha256;
        Size = file.Size;
        Pages = file.Pages;
        AddedBy = by.Name;
        AddedAt = by.At;
    }

    public int Id { get; private set; }
    public Tool Tool { get; private set; }
    public string Label { get; private set; } = null!;
    public DateOnly InForceFrom { get; private set; }
    public string StoredName { get; private set; } = null!;
    public string Sha256 { get; private set; } = null!;
    public long Size { get; private set; }
    public int Pages { get; private set; }
    public string AddedBy { get; private set; } = null!;
    public DateTime AddedAt { get; private set; }

    /// <summary>Which of these holds on that day: the last that has begun, of two of one day the one added later.</summary>
    public static ToolVersion? InForce(IEnumerable<ToolVersion> versions, DateOnly today) =>
        versions.Where(version => version.InForceFrom <= today).OrderByDescending(version => version.InForceFrom).ThenByDescending(version => version.Id).FirstOrDefault();
}

/// <summary>The stored file of an edition.</summary>
public sealed record ToolFile(string StoredName, string Sha256, long Size, int Pages);
