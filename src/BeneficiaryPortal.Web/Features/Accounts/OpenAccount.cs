using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>A beneficiary opens an account and with it a file, both or neither. One person has one file.</summary>
public sealed class OpenAccount(PortalDb db, NewAccount accounts, CheckSignIn checkSignIn, TimeProvider clock)
{
    public async Task<PortalUser?> HandleAsync(SignUpForm form, CancellationToken ct)
    {
        var nationalId = SaudiId.Parse(form.NationalId)!;
        var user = accounts.Add(Guid.NewGuid().ToString("N"), form.FullName, form.Password, Roles.Beneficiary);
        var file = new Beneficiary(nationalId, form.FullName, SaudiMobile.Parse(form.Mobile)!, form.Email, clock.GetUtcNow().UtcDateTime);
        file.BelongsTo(user.Id);
        file.ReadIn(Languages.OfReader);
        db.Beneficiaries.Add(file);
        try
        {
            await db.SaveChangesAsync(ct);
            return user;
        }
        catch (DbUpdateException taken) when (UniqueIndexViolation.Is(taken, "IX_Beneficiaries_NationalIdKey"))
        {
            // Sent twice, or forgotten that there is an account: the right password opens it.
            db.ChangeTracker.Clear();
            return await checkSignIn.HandleAsync(nationalId, form.Password, ct);
        }
    }
}
