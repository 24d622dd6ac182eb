using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Security;

/// <summary>
/// Whom somebody at a desk may receive. A representative finds whoever stands there by their number and receives them, known to the branch or not:
/// the find is sealed for its finder, so that nobody goes on from a number of a file that was guessed (CHN-8).
/// </summary>
public sealed class FoundPeople(PortalDb db, PageSeal seals, CurrentUser user)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>The find of this file, for the reader's next pages.</summary>
    public string Seal(long id) => seals.Seal(new Find(id, user.Id), Life);

    /// <param name="id">Of the file.</param>
    /// <param name="found">Its find, where the reader may not read of the file otherwise.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when there is no such file for the reader.</returns>
    public async Task<Beneficiary?> FileAsync(long id, string? found, CancellationToken ct)
    {
        var acting = user.Acting;
        var files = acting.Has(ContactVisibility.WholeDesk) || seals.Open<Find>(found) == new Find(id, acting.UserId) ? db.FilesInUse : db.FilesVisibleTo(acting);
        return await files.SingleOrDefaultAsync(b => b.Id == id, ct);
    }

    private sealed record Find(long Id, Guid? FinderId);
}
