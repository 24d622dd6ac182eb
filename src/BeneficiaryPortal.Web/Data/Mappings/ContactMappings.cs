using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Web.Data.Columns;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Visitor).HasMaxLength(Beneficiary.NameLength);
        builder.Property(c => c.Reference).Sealed();
        builder.Property(c => c.Asked).Sealed();
        builder.Property(c => c.Answered).Sealed();
        builder.Property(c => c.OpenQuestion).Sealed();
        builder.Property(c => c.CallBackOutcome).Sealed();
        builder.Property(c => c.RegisteredBy).HasMaxLength(Beneficiary.NameLength);
        builder.Property(c => c.ServedBy).HasMaxLength(Beneficiary.NameLength);
        builder.Property(c => c.CalledBackBy).HasMaxLength(Beneficiary.NameLength);
        builder.HasOne<Branch>().WithMany().HasForeignKey(c => c.BranchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Beneficiary).WithMany().HasForeignKey(c => c.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Case).WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(c => c.HeldPapers);
        builder.HasMany(c => c.Papers).WithOne().HasForeignKey(ContactPaperMapping.ContactId);
        builder.Navigation(c => c.Papers).AutoInclude();
        builder.HasIndex(c => c.CreationKey).IsUnique();
        builder.HasIndex(c => c.ArrivedAt);
        builder.HasIndex(c => new { c.BeneficiaryId, c.Id });
        builder.HasIndex(c => new { c.CaseId, c.Id });
        builder.HasIndex(c => new { c.CallBackOn, c.Id }, "IX_Contacts_CallBacks").HasFilter("\"CallBackOn\" IS NOT NULL AND \"CalledBackAt\" IS NULL");
    }
}

internal sealed class ContactPaperMapping : IEntityTypeConfiguration<ContactPaper>
{
    public const string ContactId = "ContactId";

    public void Configure(EntityTypeBuilder<ContactPaper> builder)
    {
        builder.ToTable("ContactPapers");
        builder.HasFilesOf(ContactId);
    }
}

internal sealed class BranchMapping : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> builder)
    {
        builder.ToTable("Branches");
        builder.Property(b => b.Name).HasMaxLength(Branch.NameLength);
        builder.Property(b => b.SearchName).HasMaxLength(Branch.NameLength);
        builder.HasIndex(b => b.SearchName).IsUnique();
    }
}

internal sealed class DayClosingMapping : IEntityTypeConfiguration<DayClosing>
{
    public void Configure(EntityTypeBuilder<DayClosing> builder)
    {
        builder.ToTable("DayClosings");
        builder.HasKey(d => d.Day);
        builder.Property(d => d.Tallies).StoredAsJson();
        builder.Property(d => d.ClosedBy).HasMaxLength(Beneficiary.NameLength);
    }
}

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        builder.ToTable("HandOvers");
        builder.Property(h => h.From).HasMaxLength(Beneficiary.NameLength);
        builder.Property(h => h.To).HasMaxLength(Beneficiary.NameLength);
        builder.Property(h => h.By).HasMaxLength(Beneficiary.NameLength);
        builder.Property(h => h.Reason).Sealed();
        builder.HasOne<SupportCase>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ToolVersionMapping : IEntityTypeConfiguration<ToolVersion>
{
    public void Configure(EntityTypeBuilder<ToolVersion> builder)
    {
        builder.ToTable("ToolVersions");
        builder.Property(t => t.Label).HasMaxLength(ToolVersion.LabelLength);
        builder.Property(t => t.StoredName).HasMaxLength(ToolVersion.StoredNameLength);
        builder.Property(t => t.Sha256).HasMaxLength(64);
        builder.Property(t => t.AddedBy).HasMaxLength(Beneficiary.NameLength);
        builder.HasIndex(t => new { t.Tool, t.InForceFrom });
    }
}

internal sealed class NameWordMapping : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> builder)
    {
        builder.ToTable("NameWords");
        builder.HasKey(w => new { w.BeneficiaryId, w.Word });
        builder.Property(w => w.Word).HasMaxLength(WordsOfName.Longest);
        builder.HasIndex(w => new { w.Word, w.BeneficiaryId });
        builder.HasOne(w => w.Beneficiary).WithMany().HasForeignKey(w => w.BeneficiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}
