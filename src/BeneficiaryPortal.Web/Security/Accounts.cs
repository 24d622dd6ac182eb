using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Identity's tables and password hashing; who signs in, and for how long, is ours.</summary>
internal static class Accounts
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IPasswordHasher<PortalUser>, TypedPasswordHasher>();
        builder.Services.AddIdentityCore<PortalUser>(AccountSchema.Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PortalDb>();
        builder.Services.AddScoped<NewAccount>();
        builder.Services.AddScoped<SignInTries>();
        builder.Services.AddScoped<ClaimCodes>();
    }
}
