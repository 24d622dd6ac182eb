using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The portal's one database. Features ask for this; which server it is stands in its two subclasses alone.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<SupportCase> Cases => Set<SupportCase>();
    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();
    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();
    public DbSet<StoredSession> Sessions => Set<StoredSession>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();
    public DbSet<OutboxMessage> Messages => Set<OutboxMessage>();
    public DbSet<SmsDay> SmsDays => Set<SmsDay>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        KeepSearchNames();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepSearchNames();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }

    // Whoever writes a name writes its search key too: a name that search does not find is as good as lost.
    private void KeepSearchNames()
    {
        foreach (var file in ChangeTracker.Entries<Beneficiary>().Where(file => file.State is EntityState.Added or EntityState.Modified))
        {
            file.Property(b => b.SearchName).CurrentValue = KeyOf(file.Entity.FullName, Beneficiary.NameLength);
        }

        foreach (var account in ChangeTracker.Entries<PortalUser>().Where(account => account.State is EntityState.Added or EntityState.Modified))
        {
            account.Property(u => u.SearchName).CurrentValue = KeyOf(account.Entity.FullName, PortalUser.FullNameLength);
        }
    }

    private static string KeyOf(string name, int length) => ArabicText.Normalize(name, length);
}

/// <summary>The portal on PostgreSQL.</summary>
public sealed class PostgreSqlPortalDb(DbContextOptions<PostgreSqlPortalDb> options) : PortalDb(options);

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options);
