using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <param name="Form">As it was typed.</param>
/// <param name="Typed">The same, as it is compared.</param>
/// <param name="Alike">The likeliest first, of those whom the reader may know of.</param>
/// <param name="Elsewhere">How many more there are, of whom the reader learns no more.</param>
public sealed record SimilarPage(DeskRequestForm Form, FileToCompare Typed, IReadOnlyList<SimilarFile> Alike, int Elsewhere);

/// <summary>Before a file is opened at the desk, those that may be the same person's are shown. It warns and never blocks.</summary>
public sealed class SimilarToTyped(PortalDb db, CurrentUser user, SimilarFiles similar)
{
    /// <returns>Null when there is nothing to ask: a known person, nobody alike, or it was answered.</returns>
    public async Task<SimilarPage?> HandleAsync(DeskRequestForm form, CancellationToken ct)
    {
        if (!form.IsForNewPerson || form.Similar == SimilarAnswer.Different)
        {
            return null;
        }

        var acting = user.Acting;
        var nationalId = SaudiId.Parse(form.NationalId)!;
        var typed = new FileToCompare(new Beneficiary(nationalId, form.FullName!, SaudiMobile.Parse(form.Mobile)!, form.Email, acting.At), Answers: null, Requests: 0);
        if (await db.WithNationalId(nationalId).AnyAsync(ct) || await similar.ToTypedAsync(typed, ct) is not { Count: > 0 } alike)
        {
            return null;
        }

        // The same form on another connection has opened the file in between.
        if (alike.Any(one => one.Other.File.NationalId == nationalId))
        {
            return null;
        }

        var ids = alike.Select(one => one.Other.File.Id).ToList();
        var known = await db.FilesVisibleTo(acting).Where(b => ids.Contains(b.Id)).Select(b => b.Id).ToListAsync(ct);
        return new SimilarPage(form, typed, [.. alike.Where(one => known.Contains(one.Other.File.Id))], alike.Count(one => !known.Contains(one.Other.File.Id)));
    }
}
