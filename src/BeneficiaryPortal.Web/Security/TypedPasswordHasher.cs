using System.Text;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Security;

/// <summary>The same password typed on another keyboard is the same password: composed alike, with digits of any script.</summary>
public sealed class TypedPasswordHasher : PasswordHasher<PortalUser>
{
    public override string HashPassword(PortalUser user, string password) => base.HashPassword(user, Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));

    private static string Composed(string password) => Digits.ToAscii(ArabicText.Whole(password).Normalize(NormalizationForm.FormKC));
}
