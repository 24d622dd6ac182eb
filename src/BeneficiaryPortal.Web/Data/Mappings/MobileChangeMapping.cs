using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Columns;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class MobileChangeMapping : IEntityTypeConfiguration<MobileChange>
{
    public void Configure(EntityTypeBuilder<MobileChange> builder)
    {
        builder.ToTable("MobileChanges");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.From).Sealed();
        builder.Property(c => c.To).Sealed();
        builder.Property(c => c.Reason).Sealed();
        builder.Property(c => c.ByName).HasMaxLength(Beneficiary.NameLength);
        builder.HasIndex(c => new { c.BeneficiaryId, c.At });
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(c => c.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
    }
}
