using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

public enum AccountOpening
{
    Opened,

    /// <summary>The same form was sent before.</summary>
    OpenedBefore,
    UserNameTaken,
}

public sealed class OpenStaffAccount(PortalDb db, NewAccount accounts, CurrentUser current, ILogger<OpenStaffAccount> log)
{
    /// <param name="id">Drawn with the form, so that however often it is sent there is one account.</param>
    /// <param name="form">What was filled in.</param>
    /// <param name="firstPassword">To be told to the person, once.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<AccountOpening> HandleAsync(Guid id, NewUserForm form, string firstPassword, CancellationToken ct)
    {
        await using (var turn = await db.TakeTurnAsync(ct))
        {
            try
            {
                var branch = await db.BranchOfAsync(form, ct);
                var user = accounts.AddWithFirstPassword(id, form.UserName, form.FullName, firstPassword, form.Roles.Together());
                (user.Email, user.NormalizedEmail, user.BranchId) = (form.Email, form.Email?.ToUpperInvariant(), branch);
                await db.SaveChangesAsync(ct);
                await turn.CommitAsync(ct);
                log.LogInformation("Administrator {Administrator} opened account {Account} with roles {Roles}", current.Id, id, form.Roles.Together());
                return AccountOpening.Opened;
            }
            catch (DbUpdateException taken) when (UniqueIndexViolation.Is(taken, "UserNameIndex") || UniqueIndexViolation.Is(taken, "PK_AspNetUsers"))
            {
                db.ChangeTracker.Clear();
            }
        }

        return await db.Users.AnyAsync(u => u.Id == id, ct) ? AccountOpening.OpenedBefore : AccountOpening.UserNameTaken;
    }
}
