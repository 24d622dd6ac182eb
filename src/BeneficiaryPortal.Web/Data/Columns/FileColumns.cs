using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Columns;

/// <summary>The columns of a file that belongs to something: known by its number there.</summary>
internal static class FileColumns
{
    /// <param name="files">The files.</param>
    /// <param name="owner">The column that says what they belong to.</param>
    public static void HasFilesOf<T>(this EntityTypeBuilder<T> files, string owner)
        where T : KeptFile
    {
        files.Property<long>(owner);
        files.HasKey(owner, nameof(KeptFile.Id));
        files.Property(f => f.Id).ValueGeneratedNever();
        files.Property(f => f.StoredName).HasMaxLength(KeptFile.StoredNameLength);
        files.Property(f => f.FileName).Sealed();
        files.Property(f => f.ContentType).HasMaxLength(KeptFile.ContentTypeLength);
        files.Property(f => f.Sha256).HasMaxLength(KeptFile.Sha256Length);
        files.Property(f => f.AddedBy).HasMaxLength(Beneficiary.NameLength);
        files.Property(f => f.RemovedBy).HasMaxLength(Beneficiary.NameLength);
        files.Property(f => f.RefusedBecause).HasMaxLength(KeptFile.ReasonLength);
        files.HasIndex(f => f.StoredName);
        files.HasIndex(f => f.AwaitsScan);
    }
}
