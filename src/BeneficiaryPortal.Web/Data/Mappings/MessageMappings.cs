using BeneficiaryPortal.Web.Data.Columns;
using BeneficiaryPortal.Web.Data.Encryption;
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
        builder.Property(m => m.Subject).Sealed();
        builder.Property(m => m.Body).Sealed();
        builder.Property(m => m.FaultCode).HasMaxLength(OutboxMessage.FaultCodeLength);
        builder.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.CaseId, m.EventSequence, m.Kind, m.Way }).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextTryAt });
        builder.HasIndex(m => new { m.ForgottenAt, m.Kind, m.AddedAt });
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

internal sealed class OneTimeCodeMapping : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("OneTimeCodes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.MobileKey).HasMaxLength(BlindIndex.Length);
        builder.Property(c => c.Hash).HasMaxLength(BlindIndex.Length);
        builder.HasIndex(c => new { c.MobileKey, c.Purpose, c.IssuedAt });
        builder.HasIndex(c => c.ExpiresAt);
    }
}

internal sealed class CodeNumberMapping : IEntityTypeConfiguration<CodeNumber>
{
    public void Configure(EntityTypeBuilder<CodeNumber> builder)
    {
        builder.ToTable("CodeNumbers");
        builder.HasKey(n => n.MobileKey);
        builder.Property(n => n.MobileKey).HasMaxLength(BlindIndex.Length);
        builder.HasIndex(n => n.LastAt);
    }
}
