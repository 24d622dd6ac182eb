using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Mappings;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.FullName).HasMaxLength(PortalUser.FullNameLength);
        builder.Property(u => u.SearchName).HasMaxLength(PortalUser.FullNameLength);
        builder.HasOne<Branch>().WithMany().HasForeignKey(u => u.BranchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    // SQL Server's clustered key holds 900 bytes; Identity would allow 1024.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder) => builder.Property(p => p.CredentialId).HasMaxLength(900);
}

/// <summary>The roles are the code's: they come with the schema, and nobody adds one at run time.</summary>
internal sealed class RoleMapping : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.HasData(
        RoleIds.All.Select(role => new IdentityRole<Guid>(role.ToString())
        {
            Id = RoleIds.Of(role),
            NormalizedName = role.ToString().ToUpperInvariant(),
            ConcurrencyStamp = role.ToString(),
        }));
}

internal sealed class StoredSessionMapping : IEntityTypeConfiguration<StoredSession>
{
    public void Configure(EntityTypeBuilder<StoredSession> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(StoredSession.KeyLength);
        builder.Property(s => s.Device).HasMaxLength(StoredSession.DeviceLength);
        builder.HasIndex(s => s.ExpiresAt);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ClaimCodeMapping : IEntityTypeConfiguration<ClaimCode>
{
    public void Configure(EntityTypeBuilder<ClaimCode> builder)
    {
        builder.ToTable("ClaimCodes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(BlindIndex.Length);
        builder.Property(c => c.IssuedByName).HasMaxLength(ClaimCode.NameLength);
        builder.HasIndex(c => new { c.BeneficiaryId, c.IssuedAt });
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(c => c.BeneficiaryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.FriendlyName).HasMaxLength(200);
    }
}
