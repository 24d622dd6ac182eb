using System.Linq.Expressions;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
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
        builder.HasOne<Branch>().WithMany().HasForeignKey(c => c.BranchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Beneficiary).WithMany().HasForeignKey(c => c.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Kind).WithMany().HasForeignKey(c => c.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Answers).Sealed();
        builder.Property(c => c.Exception).Sealed();
        Listed(builder, c => c.History);
        Listed(builder, c => c.Referrals);
        Listed(builder, c => c.Deliveries);
        Listed(builder, c => c.Documents);
        Listed(builder, c => c.Checks);
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

    /// <summary>Whoever asks for a case has its lists with it, unless they are read in one command: <see cref="CaseReading"/>.</summary>
    private static void Listed<T>(EntityTypeBuilder<SupportCase> builder, Expression<Func<SupportCase, IEnumerable<T>?>> list)
        where T : class
    {
        builder.HasMany(list).WithOne().HasForeignKey(CaseLists.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(list!).AutoInclude();
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
        builder.HasOne<Contact>().WithMany().HasForeignKey(v => v.ContactId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.CaseId, v.Id });
        builder.HasIndex(v => new { v.ContactId, v.Id });
    }
}
