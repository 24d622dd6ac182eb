using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <param name="Form">What is taken down.</param>
/// <param name="Person">The file it is for, when there is one.</param>
/// <param name="Channels">The ways by which it may have come.</param>
/// <param name="Kinds">What is offered today.</param>
public sealed record DeskRequestPage(DeskRequestForm Form, Beneficiary? Person, IReadOnlyList<Channel> Channels, IReadOnlyList<SupportKind> Kinds)
{
    /// <summary>Requests of this person that are still open: pointed out, never in the way.</summary>
    public IReadOnlyList<OpenRequestLine> Open { get; init; } = [];

    /// <summary>The visit, call or letter of which the request comes.</summary>
    public Contact? Contact { get; init; }
}

/// <summary>A request that is still open.</summary>
public sealed record OpenRequestLine(string Number, BilingualText Kind);

/// <summary>The page of a new request at the desk, for those who may open one for this person.</summary>
public sealed class DeskRequestReading(PortalDb db, CurrentUser user, FoundPeople people, PolicyInForce policy)
{
    private const Roles Receivers = Roles.RelationsOfficer | Roles.BranchRepresentative;

    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="MoveRefusedException">It is the reader's own file, or the policy in force has no such receiver.</exception>
    public async Task<DeskRequestPage?> HandleAsync(DeskRequestForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        var terms = (await policy.ReadAsync(ct)).Terms;
        var receiver = acting.Roles & Receivers & terms.Roles;
        if (receiver == Roles.None)
        {
            throw new MoveRefusedException(MoveRefusal.NotYourRole, CaseAction.Open, CaseState.Draft);
        }

        var person = form.BeneficiaryId is { } id ? await people.FileAsync(id, form.Found, ct) : null;
        if (person is null && !form.IsForNewPerson)
        {
            return null;
        }

        if (person?.UserId is { } owner && owner == acting.UserId)
        {
            throw new MoveRefusedException(MoveRefusal.OwnRequest, CaseAction.Open, CaseState.Draft);
        }

        var contact = form.ContactId is { } from ? await db.Contacts.AsNoTracking().VisibleTo(acting).SingleOrDefaultAsync(c => c.Id == from, ct) : null;
        form.ReceivedThrough ??= contact?.Channel ?? Usual(receiver, terms);
        form.Questions ??= contact?.Asked;
        form.Mobile ??= person is null ? SaudiMobile.Parse(contact?.Reference) : person.Mobile;
        form.Email ??= person?.Email;
        var kinds = await db.SupportKinds.Offered().AsNoTracking().OrderBy(kind => kind.Key).ToListAsync(ct);
        return new DeskRequestPage(form, person, [.. DeskChannels.Of(terms)], kinds) { Open = await OpenAsync(person, acting, ct), Contact = contact };
    }

    private async Task<IReadOnlyList<OpenRequestLine>> OpenAsync(Beneficiary? person, ActingUser acting, CancellationToken ct)
    {
        if (person is null)
        {
            return [];
        }

        var running = CaseWorkflow.Running;
        return await db.Cases.VisibleTo(acting).Where(c => c.BeneficiaryId == person.Id && running.Contains(c.State))
            .OrderByDescending(c => c.Id).Select(c => new OpenRequestLine(c.Number, c.Kind.Name)).ToListAsync(ct);
    }

    /// <summary>How a request usually comes to this receiver.</summary>
    private static Channel? Usual(Roles receiver, PolicyTerms terms)
    {
        var usual = (receiver & Roles.RelationsOfficer) != Roles.None ? Channel.Interview : Channel.BranchRepresentatives;
        return terms.Has(usual) ? usual : null;
    }
}
