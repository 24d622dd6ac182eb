using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class SupportCaseMapping : IEntityTypeConfiguration<SupportCase>
{
    private const int NameLength = Beneficiary.NameLength;

    public void Configure(EntityTypeBuilder<SupportCase> builder)
    {
        builder.ToTable("Cases", table =>
        {
            var states = Quoted(Enum.GetValues<CaseState>());
            var ends = Quoted(CaseWorkflow.Ends);
            table.HasCheckConstraint("CK_Cases_State", $"\"State\" IN ({states})");
            table.HasCheckConstraint(
                "CK_Cases_OneOutcome", // STP-8
                $"(\"State\" IN ({ends}) AND \"Outcome\" IS NOT NULL) OR (\"State\" NOT IN ({ends}) AND \"Outcome\" IS NULL)");
        });
        builder.Property(c => c.Number).HasMaxLength(CaseNumber.Length);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.CreationKey).IsUnique();
        builder.HasIndex(c => new { c.State, c.DueOn, c.Id });
        builder.HasIndex(c => new { c.DueOn, c.Id });

        // The running and the ended apart: either would be sought among all of the other.
        builder.HasIndex(c => new { c.DueOn, c.Id }, "IX_Cases_Running").HasFilter($"\"State\" IN ({Quoted(CaseWorkflow.Running)})");
        builder.HasIndex(c => new { c.DueOn, c.Id }, "IX_Cases_Ended").HasFilter($"\"State\" IN ({Quoted(CaseWorkflow.Ends)})");
        builder.HasIndex(c => new { c.BeneficiaryId, c.Id });
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.TakenUpBy).HasMaxLength(NameLength);
        builder.HasOne(c => c.Policy).WithMany().HasForeignKey(c => c.PolicyVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Beneficiary).WithMany().HasForeignKey(c => c.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Kind).WithMany().HasForeignKey(c => c.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Answers).Sealed();
        builder.Property(c => c.Exception).Sealed();
        builder.OwnsMany(c => c.History, History);
        builder.OwnsMany(c => c.Referrals, Referrals);
        builder.OwnsMany(c => c.Deliveries, Deliveries);
        builder.OwnsMany(c => c.Documents, Documents);
        builder.OwnsMany(c => c.Checks, Checks);
        builder.OwnsOne(c => c.Declaration, Declaration);
        builder.OwnsOne(c => c.Notice, notice =>
        {
            notice.ToTable("CommitteeNotices");
            notice.Property(n => n.GivenBy).HasMaxLength(NameLength);
        });
        builder.OwnsOne(c => c.Study, study =>
        {
            study.ToTable("Studies");
            study.Property(s => s.Findings).Sealed();
            study.Property(s => s.StudiedBy).HasMaxLength(NameLength);
        });
        builder.OwnsOne(c => c.Decision, Decision);
        builder.OwnsOne(c => c.Registration, Registration);
    }

    private static void History(OwnedNavigationBuilder<SupportCase, CaseEvent> history)
    {
        history.ToTable("CaseEvents");
        history.WithOwner().HasForeignKey("CaseId");
        history.HasKey("CaseId", nameof(CaseEvent.Sequence));
        history.Property(e => e.Sequence).ValueGeneratedNever();
        history.Property(e => e.ByName).HasMaxLength(NameLength);
        history.Property(e => e.Reason).Sealed();
        history.Property(e => e.Evidence).HasMaxLength(SupportCase.EvidenceLength);
        history.HasIndex(e => e.ById);
    }

    private static void Referrals(OwnedNavigationBuilder<SupportCase, Referral> referrals)
    {
        referrals.ToTable("Referrals");
        referrals.WithOwner().HasForeignKey("CaseId");
        referrals.HasKey("CaseId", nameof(Referral.Sequence));
        referrals.Property(r => r.Sequence).ValueGeneratedNever();
        referrals.Property(r => r.Question).Sealed();
        referrals.Property(r => r.Answer).Sealed();
        referrals.Property(r => r.CallNumber).Sealed();
        referrals.Property(r => r.AskedBy).HasMaxLength(NameLength);
        referrals.Property(r => r.AnsweredBy).HasMaxLength(NameLength);
    }

    private static void Deliveries(OwnedNavigationBuilder<SupportCase, ServiceDelivery> deliveries)
    {
        deliveries.ToTable("Deliveries");
        deliveries.WithOwner().HasForeignKey("CaseId");
        deliveries.HasKey("CaseId", nameof(ServiceDelivery.Sequence));
        deliveries.Property(d => d.Sequence).ValueGeneratedNever();
        deliveries.Property(d => d.What).Sealed();
        deliveries.Property(d => d.ReceivedBy).HasMaxLength(NameLength);
        deliveries.Property(d => d.RecordedBy).HasMaxLength(NameLength);
    }

    private static void Documents(OwnedNavigationBuilder<SupportCase, CaseDocument> documents)
    {
        documents.ToTable("CaseDocuments");
        documents.WithOwner().HasForeignKey("CaseId");
        documents.HasKey("CaseId", nameof(CaseDocument.Id));
        documents.Property(d => d.Id).ValueGeneratedNever();
        documents.Property(d => d.Slot).HasMaxLength(RequiredDocument.KeyLength);
        documents.Property(d => d.StoredName).HasMaxLength(CaseDocument.StoredNameLength);
        documents.Property(d => d.FileName).Sealed();
        documents.Property(d => d.ContentType).HasMaxLength(40);
        documents.Property(d => d.Sha256).HasMaxLength(64);
        documents.Property(d => d.AddedBy).HasMaxLength(NameLength);
        documents.Property(d => d.RemovedBy).HasMaxLength(NameLength);
        documents.Property(d => d.RefusedBecause).HasMaxLength(CaseDocument.ReasonLength);
        documents.HasIndex(d => d.StoredName);
        documents.HasIndex(d => d.AwaitsScan);
    }

    private static void Checks(OwnedNavigationBuilder<SupportCase, DocumentCheck> checks)
    {
        checks.ToTable("DocumentChecks");
        checks.WithOwner().HasForeignKey("CaseId");
        checks.HasKey("CaseId", nameof(DocumentCheck.Sequence));
        checks.Property(k => k.Sequence).ValueGeneratedNever();
        checks.Property(k => k.Slot).HasMaxLength(RequiredDocument.KeyLength);
        checks.Property(k => k.Differing).HasMaxLength(80);
        checks.Property(k => k.Note).Sealed();
        checks.Property(k => k.ToMend).Sealed();
        checks.Property(k => k.CheckedBy).HasMaxLength(NameLength);
    }

    private static void Declaration(OwnedNavigationBuilder<SupportCase, SignedDeclaration> declaration)
    {
        declaration.ToTable("Declarations");
        declaration.Property(d => d.Statement).Sealed();
        declaration.Property(d => d.StatementHash).HasMaxLength(64);
        declaration.Property(d => d.SignedName).HasMaxLength(NameLength);
        declaration.Property(d => d.RecordedBy).HasMaxLength(NameLength);
    }

    private static void Decision(OwnedNavigationBuilder<SupportCase, CommitteeDecision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Reasons).Sealed();
        decision.Property(d => d.MessageToBeneficiary).Sealed();
        decision.Property(d => d.DecidedBy).HasMaxLength(NameLength);
    }

    private static void Registration(OwnedNavigationBuilder<SupportCase, CompletedRegistration> registration)
    {
        registration.ToTable("Registrations");
        registration.Property(r => r.FileNumber).HasMaxLength(40);
        registration.Property(r => r.Note).Sealed();
        registration.Property(r => r.CompletedBy).HasMaxLength(NameLength);
        registration.HasIndex(r => r.FileNumber).IsUnique();
    }

    private static string Quoted(IEnumerable<CaseState> states) => string.Join(", ", states.Select(state => $"'{state}'"));
}

internal sealed class DocumentViewMapping : IEntityTypeConfiguration<DocumentView>
{
    public void Configure(EntityTypeBuilder<DocumentView> builder)
    {
        builder.ToTable("DocumentViews");
        builder.Property(v => v.ByName).HasMaxLength(Beneficiary.NameLength);
        builder.HasOne<SupportCase>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.CaseId, v.Id });
    }
}
