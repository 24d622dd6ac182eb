using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Requests are opened side by side: one form makes one, and what two connections drew alike is drawn anew.</summary>
public static class OpenOnce
{
    private const int Draws = 5;

    /// <param name="db">Where it is saved.</param>
    /// <param name="same">What this form has opened already; null when nothing.</param>
    /// <param name="open">Opens and saves.</param>
    /// <returns>Null where either says so, and for a form's key that is another person's.</returns>
    public static async Task<T?> OpenOnceAsync<T>(this PortalDb db, Func<Task<T?>> same, Func<Task<T?>> open)
        where T : class
    {
        for (var draw = 1; ; draw++)
        {
            try
            {
                return await same() ?? await open();
            }
            catch (DbUpdateException sameForm) when (UniqueIndexViolation.Is(sameForm, "IX_Cases_CreationKey"))
            {
                db.ChangeTracker.Clear();
                return await same();
            }
            catch (DbUpdateException drawn) when (draw < Draws && CameFirst(drawn))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Another request by that number, or a file for the same identity.</summary>
    private static bool CameFirst(DbUpdateException failure) =>
        UniqueIndexViolation.Is(failure, "IX_Cases_Number") || UniqueIndexViolation.Is(failure, "IX_Beneficiaries_NationalIdKey");
}
