namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>Where a private cluster lives and how careful it is with its data.</summary>
public sealed record ClusterOptions(string Folder)
{
    /// <summary>The folder with initdb and postgres; found by itself when not given.</summary>
    public string? Binaries { get; init; }

    /// <summary>False only for tests, whose data may be lost with the machine.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Takes the data when the account that PostgreSQL runs as cannot reach <see cref="Folder"/>.</summary>
    public string DisplacedRoot { get; init; } = "/var/lib/beneficiary-portal";

    public int MaxConnections { get; init; } = 120;

    public int MaxPoolSize { get; init; } = 100;
}
