using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class BeneficiaryMapping : IEntityTypeConfiguration<Beneficiary>
{
    public void Configure(EntityTypeBuilder<Beneficiary> builder)
    {
        builder.ToTable("Beneficiaries");
        builder.Property(b => b.NationalId).HasMaxLength(Beneficiary.NationalIdLength);
        builder.Property(b => b.FullName).HasMaxLength(Beneficiary.NameLength);
        builder.Property(b => b.SearchName).HasMaxLength(Beneficiary.NameLength);
        builder.Property(b => b.Mobile).HasMaxLength(Beneficiary.MobileLength);
        builder.Property(b => b.Email).HasMaxLength(Beneficiary.EmailLength);
        builder.HasIndex(b => b.NationalId).IsUnique();
        builder.HasIndex(b => b.UserId).IsUnique();
        builder.HasIndex(b => b.Mobile);
        builder.HasIndex(b => b.SearchName);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<Beneficiary>(b => b.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
