using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Tests.Security;

public class TypedPasswordTests
{
    [Theory]
    [InlineData("كلمة سر ١٢٣", "كلمة سر 123")]
    [InlineData("cafe\u0301 \u06F7", "café 7")]
    [InlineData("\uFFFE\uD83D half\uFDD0", "\uFFFE\uD83D half\uFDD0")]
    public void A_password_typed_on_another_keyboard_is_the_same_and_no_text_breaks_it(string chosen, string typed)
    {
        var hasher = new TypedPasswordHasher();
        var user = new PortalUser();
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(user, hasher.HashPassword(user, chosen), typed));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(user, hasher.HashPassword(user, chosen), typed + "x"));
    }
}
