using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class BeneficiaryMapping : IEntityTypeConfiguration<Beneficiary>
{
    public const string NationalIdKey = nameof(NationalIdKey);
    public const string MobileKey = nameof(MobileKey);

    public void Configure(EntityTypeBuilder<Beneficiary> builder)
    {
        builder.ToTable("Beneficiaries");
        builder.Property(b => b.NationalId).Sealed();
        builder.Property<string>(NationalIdKey).HasMaxLength(BlindIndex.Length);
        builder.Property(b => b.FullName).HasMaxLength(Beneficiary.NameLength);
        builder.Property(b => b.SearchName).HasMaxLength(Beneficiary.NameLength);
        builder.Property(b => b.Mobile).Sealed();
        builder.Property<string>(MobileKey).HasMaxLength(BlindIndex.Length);
        builder.Property(b => b.Email).Sealed();
        builder.HasIndex(NationalIdKey).IsUnique();
        builder.HasIndex(b => b.UserId).IsUnique();
        builder.HasIndex(MobileKey);
        builder.HasIndex(b => b.SearchName);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<Beneficiary>(b => b.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
