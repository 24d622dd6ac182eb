using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Applying;

/// <summary>Applicants save a section of their own request.</summary>
public sealed class SaveOwnSection(PortalDb db, CurrentUser user, SaveSection save)
{
    /// <returns>Null when the request does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">Its answers are no longer open.</exception>
    public Task<SectionSaved?> HandleAsync(
        string number, RequestSection section, SectionForm form, IReadOnlyDictionary<string, string> typed, bool isValid, CancellationToken ct)
    {
        var acting = user.Acting;
        return save.HandleAsync(
            () => db.Cases.OwnedBy(acting).Whole().SingleOrDefaultAsync(c => c.Number == number, ct),
            new SectionInput(section, form.Version, typed, isValid ? form.AnswersOf : null),
            acting,
            ct);
    }
}
