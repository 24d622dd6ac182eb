using System.Globalization;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Data.Mappings;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The portal's one database. Features ask for this; which server it is stands in its two subclasses alone.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<SupportCase> Cases => Set<SupportCase>();
    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<FileMerge> FileMerges => Set<FileMerge>();
    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();
    public DbSet<SupportKind> SupportKinds => Set<SupportKind>();
    public DbSet<SectionEntry> SectionEntries => Set<SectionEntry>();
    public DbSet<StoredSession> Sessions => Set<StoredSession>();
    public DbSet<ClaimCode> ClaimCodes => Set<ClaimCode>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();
    public DbSet<OutboxMessage> Messages => Set<OutboxMessage>();
    public DbSet<SmsDay> SmsDays => Set<SmsDay>();
    public DbSet<OneTimeCode> Codes => Set<OneTimeCode>();
    public DbSet<CodeNumber> CodeNumbers => Set<CodeNumber>();

    /// <summary>The files in use: those that were merged into another are found through it.</summary>
    public IQueryable<Beneficiary> FilesInUse => Beneficiaries.Where(b => b.MergedIntoId == null);

    /// <summary>The files in use with this identity, or with one that was merged into them: at most one.</summary>
    public IQueryable<Beneficiary> WithNationalId(string nationalId)
    {
        var key = IndexOf(nationalId, BeneficiaryMapping.NationalIdKey);
        return FilesInUse.Where(b =>
            EF.Property<string>(b, BeneficiaryMapping.NationalIdKey) == key
            || Beneficiaries.Any(merged => merged.MergedIntoId == b.Id && EF.Property<string>(merged, BeneficiaryMapping.NationalIdKey) == key));
    }

    /// <summary>The files reached under this mobile number (E.164); families share them.</summary>
    public IQueryable<Beneficiary> WithMobile(string mobile)
    {
        var key = IndexOf(mobile, BeneficiaryMapping.MobileKey);
        return FilesInUse.Where(b => EF.Property<string>(b, BeneficiaryMapping.MobileKey) == key);
    }

    /// <summary>The files in use that share a number, an account, a day of birth or a name with this one: those worth comparing.</summary>
    public IQueryable<Beneficiary> WorthComparing(string mobile, string? iban, DateOnly? birthDate, string nameKey)
    {
        var mobileKey = IndexOf(mobile, BeneficiaryMapping.MobileKey);
        var ibanKey = KeyOrNull(iban, BeneficiaryMapping.IbanKey);
        var birthKey = KeyOrNull(DayText(birthDate), BeneficiaryMapping.BirthDateKey);
        return FilesInUse.Where(b =>
            b.SearchName == nameKey
            || EF.Property<string>(b, BeneficiaryMapping.MobileKey) == mobileKey
            || (ibanKey != null && EF.Property<string?>(b, BeneficiaryMapping.IbanKey) == ibanKey)
            || (birthKey != null && EF.Property<string?>(b, BeneficiaryMapping.BirthDateKey) == birthKey));
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        KeepKeys();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepKeys();
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
        builder.SealMarked(this.GetService<FieldCipher>());
    }

    // Whoever writes a name, an identity or a number writes what it is found by too: what search does not find is as good as lost.
    private void KeepKeys()
    {
        foreach (var file in ChangeTracker.Entries<Beneficiary>().Where(file => file.State is EntityState.Added or EntityState.Modified))
        {
            file.Property(b => b.SearchName).CurrentValue = KeyOf(file.Entity.FullName, Beneficiary.NameLength);
            file.Property(BeneficiaryMapping.NationalIdKey).CurrentValue = IndexOf(file.Entity.NationalId, BeneficiaryMapping.NationalIdKey);
            file.Property(BeneficiaryMapping.MobileKey).CurrentValue = IndexOf(file.Entity.Mobile, BeneficiaryMapping.MobileKey);
            file.Property(BeneficiaryMapping.IbanKey).CurrentValue = KeyOrNull(file.Entity.Iban, BeneficiaryMapping.IbanKey);
            file.Property(BeneficiaryMapping.BirthDateKey).CurrentValue = KeyOrNull(DayText(file.Entity.BirthDate), BeneficiaryMapping.BirthDateKey);
        }

        foreach (var account in ChangeTracker.Entries<PortalUser>().Where(account => account.State is EntityState.Added or EntityState.Modified))
        {
            account.Property(u => u.SearchName).CurrentValue = KeyOf(account.Entity.FullName, PortalUser.FullNameLength);
        }
    }

    private string IndexOf(string canonical, string purpose) => this.GetService<BlindIndex>().Of(canonical, purpose);

    private string? KeyOrNull(string? canonical, string purpose) => canonical is null ? null : IndexOf(canonical, purpose);

    private static string? DayText(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string KeyOf(string name, int length) => ArabicText.Normalize(name, length);
}

/// <summary>The portal on PostgreSQL.</summary>
public sealed class PostgreSqlPortalDb(DbContextOptions<PostgreSqlPortalDb> options) : PortalDb(options);

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options);
