using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>A small model that SQL Server takes, for trying the check itself.</summary>
internal sealed class TrialDb(DbContextOptions<TrialDb> options, Action<ModelBuilder>? change = null) : DbContext(options)
{
    private static readonly Lazy<TSqlSchema> SchemaOnce = new(() => TSqlSchema.Of(new TrialDb(new RecordedCommands().Options<TrialDb>()).Database.GenerateCreateScript()));

    public static TSqlSchema Schema => SchemaOnce.Value;

    public DbSet<TrialPerson> People => Set<TrialPerson>();

    public DbSet<TrialRequest> Requests => Set<TrialRequest>();

    /// <summary>The trial model with a change of its own, which no other context may see.</summary>
    public static TrialDb With(Action<ModelBuilder> change) =>
        new(new DbContextOptionsBuilder<TrialDb>(new RecordedCommands().Options<TrialDb>()).EnableServiceProviderCaching(false).Options, change);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TrialPerson>(person =>
        {
            person.Property(p => p.Name).HasMaxLength(100);
            person.HasIndex(p => p.Name);
        });
        modelBuilder.Entity<TrialRequest>(request =>
        {
            request.Property(r => r.Number).HasMaxLength(20);
            request.Property(r => r.State).HasConversion<string>().HasMaxLength(40);
            request.HasIndex(r => r.Number).IsUnique();
            request.HasIndex(r => r.DecidedOn).HasFilter("[DecidedOn] IS NOT NULL");
            request.Property(r => r.Version).IsConcurrencyToken();
            request.ComplexProperty(r => r.Household, household => household.ToJson());
            request.HasOne(r => r.Person).WithMany(p => p.Requests).OnDelete(DeleteBehavior.Cascade);
        });
        change?.Invoke(modelBuilder);
    }
}

internal enum TrialState
{
    Submitted,
    Decided,
}

internal sealed class TrialPerson
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public List<TrialRequest> Requests { get; } = [];
}

internal sealed class TrialRequest
{
    public long Id { get; set; }

    public string Number { get; set; } = "";

    public TrialState State { get; set; }

    public DateTime ReceivedAt { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public int Version { get; set; }

    public TrialHousehold Household { get; set; } = new();

    public TrialPerson Person { get; set; } = null!;

    public int PersonId { get; set; }
}

internal sealed class TrialHousehold
{
    public int Members { get; set; }

    public string? Note { get; set; }
}
