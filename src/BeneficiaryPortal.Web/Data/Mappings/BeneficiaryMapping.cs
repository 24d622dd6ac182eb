using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Columns;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class BeneficiaryMapping : IEntityTypeConfiguration<Beneficiary>
{
    public void Configure(EntityTypeBuilder<Beneficiary> builder)
    {
        builder.ToTable("Beneficiaries");
        builder.Property(b => b.NationalId).Sealed();
        builder.Property<string>(FileKeys.NationalIdKey).HasMaxLength(BlindIndex.Length);
        builder.Property(b => b.FullName).HasMaxLength(Beneficiary.NameLength);
        builder.Property(b => b.SearchName).HasMaxLength(Beneficiary.NameLength);
        builder.Property(b => b.Mobile).Sealed();
        builder.Property<string>(FileKeys.MobileKey).HasMaxLength(BlindIndex.Length);
        builder.Property(b => b.Email).Sealed();
        builder.HasIndex(FileKeys.NationalIdKey).IsUnique();
        builder.HasIndex(b => b.UserId).IsUnique();
        builder.HasIndex(FileKeys.MobileKey);
        builder.HasIndex(b => b.SearchName);
        builder.Property(b => b.BirthDate).Sealed();
        builder.Property(b => b.Iban).Sealed();
        builder.Property<string?>(FileKeys.BirthDateKey).HasMaxLength(BlindIndex.Length);
        builder.Property<string?>(FileKeys.IbanKey).HasMaxLength(BlindIndex.Length);
        builder.HasIndex(FileKeys.BirthDateKey);
        builder.HasIndex(FileKeys.IbanKey);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(b => b.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<Beneficiary>(b => b.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FileMergeMapping : IEntityTypeConfiguration<FileMerge>
{
    public void Configure(EntityTypeBuilder<FileMerge> builder)
    {
        builder.ToTable("FileMerges");
        builder.Property(m => m.Moved).StoredAsJson();
        builder.Property(m => m.Reason).Sealed();
        builder.Property(m => m.MergedBy).HasMaxLength(Beneficiary.NameLength);
        builder.Property(m => m.UndoneBy).HasMaxLength(Beneficiary.NameLength);
        builder.Property(m => m.UndoneAt).IsConcurrencyToken();
        builder.HasOne(m => m.Kept).WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Merged).WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
    }
}
