using System.Globalization;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Columns;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Data.Mappings;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The portal's one database. Features ask for this; which server it is stands in its two subclasses alone.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<SupportCase> Cases => Set<SupportCase>();
    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();
    public DbSet<Branch> Branches => Set<Branch>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<CasePresence> CasePresences => Set<CasePresence>();
    public DbSet<MobileChange> MobileChanges => Set<MobileChange>();
    public DbSet<FileMerge> FileMerges => Set<FileMerge>();
    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();
    public DbSet<SupportKind> SupportKinds => Set<SupportKind>();
    public DbSet<SectionEntry> SectionEntries => Set<SectionEntry>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<DayClosing> DayClosings => Set<DayClosing>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<ToolVersion> ToolVersions => Set<ToolVersion>();
    public DbSet<NameWord> NameWords => Set<NameWord>();
    public DbSet<DocumentView> DocumentViews => Set<DocumentView>();
    public DbSet<StoredSession> Sessions => Set<StoredSession>();
    public DbSet<ClaimCode> ClaimCodes => Set<ClaimCode>();
    public DbSet<StoredKey> Keys => Set<StoredKey>();
    public DbSet<OutboxMessage> Messages => Set<OutboxMessage>();
    public DbSet<SmsDay> SmsDays => Set<SmsDay>();
    public DbSet<OneTimeCode> Codes => Set<OneTimeCode>();
    public DbSet<CodeNumber> CodeNumbers => Set<CodeNumber>();

    /// <summary>The collation that sorts by code alone: in it an index answers for everything that begins with some letters.</summary>
    protected abstract string ByCode { get; }

    /// <summary>The files in use: those that were merged into another are found through it.</summary>
    public IQueryable<Beneficiary> FilesInUse => Beneficiaries.Where(b => b.MergedIntoId == null);

    /// <summary>The files in use with this identity, or with one that was merged into them: at most one.</summary>
    public IQueryable<Beneficiary> WithNationalId(string nationalId)
    {
        var key = IndexOf(nationalId, FileKeys.NationalIdKey);
        var files = Beneficiaries.Where(b => EF.Property<string>(b, FileKeys.NationalIdKey) == key).Select(b => b.MergedIntoId ?? b.Id);
        return FilesInUse.Where(b => files.Contains(b.Id));
    }

    /// <summary>The files reached under this mobile number (E.164); families share them.</summary>
    public IQueryable<Beneficiary> WithMobile(string mobile)
    {
        var key = IndexOf(mobile, FileKeys.MobileKey);
        return FilesInUse.Where(b => EF.Property<string>(b, FileKeys.MobileKey) == key);
    }

    /// <summary>The files in use that share a number, an account, a day of birth or a name with this one: those worth comparing.</summary>
    public IQueryable<Beneficiary> WorthComparing(string mobile, string? iban, DateOnly? birthDate, string nameKey)
    {
        var mobileKey = IndexOf(mobile, FileKeys.MobileKey);
        var ibanKey = KeyOrNull(iban, FileKeys.IbanKey);
        var birthKey = KeyOrNull(DayText(birthDate), FileKeys.BirthDateKey);
        return FilesInUse.Where(b =>
            b.SearchName == nameKey
            || EF.Property<string>(b, FileKeys.MobileKey) == mobileKey
            || (ibanKey != null && EF.Property<string?>(b, FileKeys.IbanKey) == ibanKey)
            || (birthKey != null && EF.Property<string?>(b, FileKeys.BirthDateKey) == birthKey));
    }

#pragma warning disable CA1309 // These comparisons are SQL: the collation of the column decides.
    /// <summary>The files whose name begins with this key.</summary>
    public IQueryable<Beneficiary> WithNameFrom(string key)
    {
        var (from, before) = PrefixRange.Of(key);
        return FilesInUse.Where(b => string.Compare(b.SearchName, from) >= 0 && string.Compare(b.SearchName, before) < 0);
    }

    /// <summary>The files that have, for each of these, a word in their name that begins with it.</summary>
    public IQueryable<Beneficiary> WithNameWords(IEnumerable<string> words)
    {
        var holders = words.Select(PrefixRange.Of).Select(HoldersOf).Aggregate((some, others) => some.Intersect(others));
        return FilesInUse.Where(b => holders.Contains(b.Id));
    }

    private IQueryable<long> HoldersOf(PrefixRange range)
    {
        var (from, before) = range;
        return NameWords.Where(w => string.Compare(w.Word, from) >= 0 && string.Compare(w.Word, before) < 0).Select(w => w.BeneficiaryId);
    }
#pragma warning restore CA1309

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
        builder.Entity<Beneficiary>().Property(b => b.SearchName).UseCollation(ByCode);
        builder.Entity<NameWord>().Property(w => w.Word).UseCollation(ByCode);
    }

    // Whoever writes a name, an identity or a number writes what it is found by too: what search does not find is as good as lost.
    private void KeepKeys()
    {
        var tracked = ChangeTracker.Entries<NameWord>().Where(word => word.State != EntityState.Deleted).Select(word => word.Entity).ToLookup(word => word.Beneficiary);
        foreach (var file in ChangeTracker.Entries<Beneficiary>().Where(file => file.State is EntityState.Added or EntityState.Modified).ToList())
        {
            KeepWords(file, tracked[file.Entity]);
            file.Property(b => b.SearchName).CurrentValue = KeyOf(file.Entity.FullName, Beneficiary.NameLength);
            file.Property(FileKeys.NationalIdKey).CurrentValue = IndexOf(file.Entity.NationalId, FileKeys.NationalIdKey);
            file.Property(FileKeys.MobileKey).CurrentValue = IndexOf(file.Entity.Mobile, FileKeys.MobileKey);
            file.Property(FileKeys.IbanKey).CurrentValue = KeyOrNull(file.Entity.Iban, FileKeys.IbanKey);
            file.Property(FileKeys.BirthDateKey).CurrentValue = KeyOrNull(DayText(file.Entity.BirthDate), FileKeys.BirthDateKey);
        }

        foreach (var account in ChangeTracker.Entries<PortalUser>().Where(account => account.State is EntityState.Added or EntityState.Modified))
        {
            account.Property(u => u.SearchName).CurrentValue = KeyOf(account.Entity.FullName, PortalUser.FullNameLength);
        }
    }

    // A save that failed has left its words behind, to be saved with the next try.
    private void KeepWords(EntityEntry<Beneficiary> file, IEnumerable<NameWord> tracked)
    {
        if (file.State == EntityState.Modified && !file.Property(b => b.FullName).IsModified)
        {
            return;
        }

        var kept = file.State == EntityState.Added ? [.. tracked] : NameWords.Where(w => w.BeneficiaryId == file.Entity.Id).ToList().Union(tracked).ToList();
        var words = WordsOfName.Of(KeyOf(file.Entity.FullName, Beneficiary.NameLength));
        NameWords.RemoveRange(kept.Where(w => !words.Contains(w.Word, StringComparer.Ordinal)));
        NameWords.AddRange(words.Where(word => !kept.Exists(w => w.Word == word)).Select(word => new NameWord(file.Entity, word)));
    }

    private string IndexOf(string canonical, string purpose) => this.GetService<BlindIndex>().Of(canonical, purpose);

    private string? KeyOrNull(string? canonical, string purpose) => canonical is null ? null : IndexOf(canonical, purpose);

    private static string? DayText(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string KeyOf(string name, int length) => ArabicText.Normalize(name, length);
}

/// <summary>The portal on PostgreSQL.</summary>
public sealed class PostgreSqlPortalDb(DbContextOptions<PostgreSqlPortalDb> options) : PortalDb(options)
{
    protected override string ByCode => "C";
}

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options)
{
    protected override string ByCode => "Latin1_General_100_BIN2";
}
