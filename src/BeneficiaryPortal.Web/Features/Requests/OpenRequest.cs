using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>Opens a draft under the policy in force. One form makes one request, however often it is posted.</summary>
public sealed class OpenRequest(PortalDb db, CurrentUser user)
{
    private const int Draws = 5;

    /// <returns>The number of the request, opened now or by an earlier post of the same form; null for a person without a file, and for a key that is another person's.</returns>
    public async Task<string?> HandleAsync(AnswersForm form, Guid creationKey, CancellationToken ct)
    {
        var acting = user.Acting;
        for (var draw = 1; ; draw++)
        {
            try
            {
                return await OpenedWithAsync(creationKey, acting, ct) ?? await OpenAsync(form, creationKey, acting, ct);
            }
            catch (DbUpdateException sameForm) when (UniqueIndexViolation.Is(sameForm, "IX_Cases_CreationKey"))
            {
                return await OpenedWithAsync(creationKey, acting, ct);
            }
            catch (DbUpdateException sameNumber) when (draw < Draws && UniqueIndexViolation.Is(sameNumber, "IX_Cases_Number"))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private Task<string?> OpenedWithAsync(Guid creationKey, ActingUser acting, CancellationToken ct) =>
        db.Cases.OwnedBy(acting).Where(c => c.CreationKey == creationKey).Select(c => c.Number).SingleOrDefaultAsync(ct);

    private async Task<string?> OpenAsync(AnswersForm form, Guid creationKey, ActingUser acting, CancellationToken ct)
    {
        if (await db.Beneficiaries.SingleOrDefaultAsync(b => b.UserId == acting.UserId, ct) is not { } file)
        {
            return null;
        }

        var policy = await db.PolicyVersions.Newest().FirstAsync(ct);
        var opened = SupportCase.Open(policy, file, form.AnswersOf(file), Channel.Website, creationKey, acting);
        db.Cases.Add(opened);
        await db.SaveChangesAsync(ct);
        return opened.Number;
    }
}
