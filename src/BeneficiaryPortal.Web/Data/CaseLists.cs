using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data;

/// <summary>What a case has many of: rows of their own, each under its number within the case.</summary>
internal sealed class CaseLists : IEntityTypeConfiguration<CaseEvent>, IEntityTypeConfiguration<Referral>, IEntityTypeConfiguration<ServiceDelivery>,
    IEntityTypeConfiguration<CaseDocument>, IEntityTypeConfiguration<DocumentCheck>
{
    public const string CaseId = "CaseId";
    private const int NameLength = Beneficiary.NameLength;

    /// <summary>Rows that belong to another: they are read, changed and sealed anew with it, under its version.</summary>
    internal static bool IsPart(IReadOnlyEntityType type) => type.IsOwned() || type.FindPrimaryKey()?.Properties.Any(key => key.IsShadowProperty()) == true;

    public void Configure(EntityTypeBuilder<CaseEvent> history)
    {
        history.ToTable("CaseEvents");
        history.Property<long>(CaseId);
        history.HasKey(CaseId, nameof(CaseEvent.Sequence));
        history.Property(e => e.Sequence).ValueGeneratedNever();
        history.Property(e => e.ByName).HasMaxLength(NameLength);
        history.Property(e => e.Reason).Sealed();
        history.Property(e => e.Evidence).HasMaxLength(SupportCase.EvidenceLength);
        history.HasIndex(e => e.ById);
    }

    public void Configure(EntityTypeBuilder<Referral> referrals)
    {
        referrals.ToTable("Referrals");
        referrals.Property<long>(CaseId);
        referrals.HasKey(CaseId, nameof(Referral.Sequence));
        referrals.Property(r => r.Sequence).ValueGeneratedNever();
        referrals.Property(r => r.Question).Sealed();
        referrals.Property(r => r.Answer).Sealed();
        referrals.Property(r => r.CallNumber).Sealed();
        referrals.Property(r => r.AskedBy).HasMaxLength(NameLength);
        referrals.Property(r => r.AnsweredBy).HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<ServiceDelivery> deliveries)
    {
        deliveries.ToTable("Deliveries");
        deliveries.Property<long>(CaseId);
        deliveries.HasKey(CaseId, nameof(ServiceDelivery.Sequence));
        deliveries.Property(d => d.Sequence).ValueGeneratedNever();
        deliveries.Property(d => d.What).Sealed();
        deliveries.Property(d => d.ReceivedBy).HasMaxLength(NameLength);
        deliveries.Property(d => d.RecordedBy).HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<CaseDocument> documents)
    {
        documents.ToTable("CaseDocuments");
        documents.HasFilesOf(CaseId);
        documents.Property(d => d.Slot).HasMaxLength(RequiredDocument.KeyLength);
    }

    public void Configure(EntityTypeBuilder<DocumentCheck> checks)
    {
        checks.ToTable("DocumentChecks");
        checks.Property<long>(CaseId);
        checks.HasKey(CaseId, nameof(DocumentCheck.Sequence));
        checks.Property(k => k.Sequence).ValueGeneratedNever();
        checks.Property(k => k.Slot).HasMaxLength(RequiredDocument.KeyLength);
        checks.Property(k => k.Differing).HasMaxLength(80);
        checks.Property(k => k.Note).Sealed();
        checks.Property(k => k.ToMend).Sealed();
        checks.Property(k => k.CheckedBy).HasMaxLength(NameLength);
    }
}
