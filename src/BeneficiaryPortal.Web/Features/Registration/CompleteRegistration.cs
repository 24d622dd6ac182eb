using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Registration;

public sealed class CompleteRegistration(PortalDb db, CurrentUser user)
{
    private const int Draws = 5;

    /// <returns>The number of the opened file; null when the case does not exist for this user.</returns>
    public async Task<string?> HandleAsync(string number, RegistrationForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        for (var draw = 1; ; draw++)
        {
            var file = FileNumber.Draw(RiyadhTime.DayOf(acting.At));
            try
            {
                return await db.MoveAsync(acting, number, form, (c, by) => c.CompleteRegistration(file, form.Note, by), ct) ? file : null;
            }
            catch (DbUpdateException failure) when (draw < Draws && UniqueIndexViolation.Is(failure, "IX_Registrations_FileNumber"))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
