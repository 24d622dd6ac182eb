using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Recipient).Sealed();
        builder.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectLength);
        builder.Property(m => m.Body).Sealed();
        builder.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        builder.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.CaseId, m.EventSequence, m.Way }).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextTryAt });
        builder.HasIndex(m => m.LeaseOwner);
    }
}

internal sealed class SmsDayMapping : IEntityTypeConfiguration<SmsDay>
{
    public void Configure(EntityTypeBuilder<SmsDay> builder)
    {
        builder.ToTable("SmsDays");
        builder.HasKey(d => d.Day);
    }
}
