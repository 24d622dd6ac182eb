using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>Who wants to come in by a code.</summary>
public sealed record WaitingSignIn(string NationalId);

/// <summary>A beneficiary comes in by a code to the mobile number of their file. Staff have passwords only; they and unknown people get the same answer.</summary>
public sealed class SignInByCode(PortalDb db, OneTimeCodes codes)
{
    public async Task<CodeIssue> SendAsync(string nationalId, CancellationToken ct) =>
        await FindAsync(nationalId, ct) is { } known
            ? await codes.IssueAsync(CodePurpose.SignIn, known.Mobile, known.Language, ct)
            : await codes.PretendAsync(CodePurpose.SignIn, Nobody(nationalId), instead: null, ct);

    public async Task<(CodeAnswer Answer, PortalUser? User)> HandleAsync(string nationalId, string code, CancellationToken ct)
    {
        var known = await FindAsync(nationalId, ct);
        var answer = await codes.RedeemAsync(CodePurpose.SignIn, known?.Mobile ?? Nobody(nationalId), code, ct);
        return (answer, answer == CodeAnswer.Accepted && known is not null ? await db.Users.AsNoTracking().SingleAsync(u => u.Id == known.UserId, ct) : null);
    }

    private static string Nobody(string nationalId) => $"nobody {nationalId}";

    private async Task<Known?> FindAsync(string nationalId, CancellationToken ct)
    {
        var beneficiary = RoleIds.Of(Roles.Beneficiary);
        return await db.WithNationalId(nationalId)
            .Join(
                db.Users.Where(u => u.ClosedAt == null && !db.UserRoles.Any(r => r.UserId == u.Id && r.RoleId != beneficiary)),
                b => b.UserId,
                u => u.Id,
                (b, u) => new Known(u.Id, b.Mobile, b.Language))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>No more than is needed: what is read of known people alone takes time (S6).</summary>
    private sealed record Known(Guid UserId, string Mobile, Language Language);
}
