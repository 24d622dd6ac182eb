using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("PolicyVersions");
        builder.HasIndex(v => v.Number).IsUnique();
        builder.Property(v => v.ProfileKey).HasMaxLength(40);
        builder.Property(v => v.SourceDocument).HasMaxLength(100);
        builder.Property(v => v.AdoptedBy).HasMaxLength(Beneficiary.NameLength);
        builder.Property(v => v.Association).StoredAsJson();
        builder.Property(v => v.Title).StoredAsJson();
        builder.Property(v => v.Terms).StoredAsJson();
        builder.Property(v => v.Approval).StoredAsJson();
        builder.Property(v => v.Targets).StoredAsJson();
        builder.HasMany(v => v.Clauses).WithOne().HasForeignKey(c => c.PolicyVersionId);
    }
}

internal sealed class AdoptedClauseMapping : IEntityTypeConfiguration<AdoptedClause>
{
    public void Configure(EntityTypeBuilder<AdoptedClause> builder)
    {
        builder.ToTable("PolicyClauses");
        builder.HasKey(c => new { c.PolicyVersionId, c.Sequence });
        builder.Property(c => c.Sequence).ValueGeneratedNever();
        builder.Property(c => c.Source).HasMaxLength(20);
        builder.Property(c => c.Obligation).HasMaxLength(20);
        builder.Property(c => c.Arabic).HasMaxLength(2000);
        builder.Property(c => c.English).HasMaxLength(2000);
    }
}
