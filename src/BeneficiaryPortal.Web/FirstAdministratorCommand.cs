using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Users;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web;

/// <summary><c>add-administrator USER-NAME "FULL NAME"</c>: opens the first administrator's account and says its first password once.</summary>
internal static class FirstAdministratorCommand
{
    /// <exception cref="SettingsException">The words are off, the user name is taken, or an administrator is there to open accounts.</exception>
    public static async Task RunAsync(IServiceProvider services, string[] who, TextWriter output)
    {
        if (who is not [{ Length: > 0 } userName, { Length: > 0 } fullName])
        {
            throw new SettingsException("The command is: add-administrator USER-NAME \"FULL NAME\".");
        }

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var administrator = RoleIds.Of(Roles.Administrator);
        if (await db.Users.AnyAsync(u => u.ClosedAt == null && db.UserRoles.Any(r => r.UserId == u.Id && r.RoleId == administrator)))
        {
            throw new SettingsException("There is an administrator already, who opens further accounts in the portal.");
        }

        var password = FirstPassword.Draw();
        scope.ServiceProvider.GetRequiredService<NewAccount>().AddWithFirstPassword(Guid.NewGuid(), userName, fullName, password, Roles.Administrator);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException taken) when (UniqueIndexViolation.Is(taken, "UserNameIndex"))
        {
            throw new SettingsException($"The user name {userName} is taken.", taken);
        }

        await output.WriteLineAsync($"{userName} may sign in with the first password {password} and must then choose another.");
    }
}
