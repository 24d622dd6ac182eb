using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class SupportKindMapping : IEntityTypeConfiguration<SupportKind>
{
    public void Configure(EntityTypeBuilder<SupportKind> builder)
    {
        builder.ToTable("SupportKinds");
        builder.Property(k => k.Key).HasMaxLength(SupportKind.KeyLength);
        builder.HasIndex(k => new { k.Key, k.Number }).IsUnique();
        builder.Property(k => k.Name).StoredAsJson();
        builder.Property(k => k.Terms).StoredAsJson();
        builder.Property(k => k.PublishedBy).HasMaxLength(Beneficiary.NameLength);
    }
}

internal sealed class SectionEntryMapping : IEntityTypeConfiguration<SectionEntry>
{
    public void Configure(EntityTypeBuilder<SectionEntry> builder)
    {
        builder.ToTable("SectionEntries");
        builder.HasKey(e => new { e.CaseId, e.Section });
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.Typed).Sealed();
        builder.Property(e => e.SavedBy).HasMaxLength(Beneficiary.NameLength);
        builder.HasOne<SupportCase>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
