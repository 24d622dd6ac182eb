using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>Which moves a beneficiary hears of, and that a message lives and dies with its move.</summary>
public sealed class MovesToldTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<CaseAction> Moves => new(Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Open));

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Each_move_tells_what_it_should_and_nothing_else(CaseAction action)
    {
        var (before, by) = Before(action);
        var number = await portal.GivenAsync(before, shaped: given => action == CaseAction.ReleaseReplyEarly ? given.Told(Now.AddDays(-3)) : given);
        if (action == CaseAction.CompleteService)
        {
            await portal.MoveAsync(number, (c, cast) => c.Perform(CaseAction.RecordDelivery, cast.Officer.At(Now)));
        }

        Assert.Empty(await OfAsync(number));
        await portal.MoveAsync(number, (c, cast) => c.Perform(action, by(cast).At(Now)));

        var told = await OfAsync(number);
        if (TellOfMoves.NewsOf(action) is { } kind)
        {
            var message = Assert.Single(told);
            Assert.Equal((kind, MessageWay.Sms, "+966551230001"), (message.Kind, message.Way, message.Recipient));
            Assert.Contains(number, message.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("سارة", message.Body, StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(told);
        }
    }

    [Fact]
    public async Task Who_gave_an_address_gets_an_e_mail_too_in_their_language()
    {
        await portal.WithDbAsync(async db =>
        {
            var file = await db.WithNationalId(StoredCases.Khalid).SingleAsync();
            file.ReachAt(file.Mobile, "khalid@example.org");
            file.ReadIn(Language.English);
            await db.SaveChangesAsync();
        });
        var number = await portal.GivenAsync(CaseState.Draft, StoredCases.Khalid);

        await portal.MoveAsync(number, (c, cast) => c.Submit(cast.Applicant.At(Now)));

        var told = await OfAsync(number);
        Assert.Equal([MessageWay.Email, MessageWay.Sms], told.Select(m => m.Way).Order().Reverse());
        Assert.All(told, m => Assert.Contains("We have received your request", m.Body, StringComparison.Ordinal));
        var mail = told.Single(m => m.Way == MessageWay.Email);
        Assert.Equal("khalid@example.org", mail.Recipient);
        Assert.Contains(number, mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_is_rolled_back_leaves_no_message()
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        await portal.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var c = await db.Cases.Whole().SingleAsync(c => c.Number == number);
            c.Submit(new ActingUser(c.Beneficiary.UserId, "", Roles.Beneficiary, Now));
            await db.SaveChangesAsync();
            Assert.Single(await db.Messages.Where(m => m.CaseId == c.Id).ToListAsync());
            await transaction.RollbackAsync();
        });

        Assert.Empty(await OfAsync(number));
        Assert.Equal(CaseState.Draft, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task Of_two_who_move_at_once_one_wins_and_one_message_is_written()
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        await portal.WithDbAsync(async first =>
        {
            var c = await first.Cases.Whole().SingleAsync(c => c.Number == number);
            await portal.MoveAsync(number, (other, cast) => other.Withdraw(null, cast.Applicant.At(Now)));
            c.Submit(new ActingUser(c.Beneficiary.UserId, "", Roles.Beneficiary, Now));
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => first.SaveChangesAsync());
        });

        Assert.Equal(MessageKind.RequestWithdrawn, Assert.Single(await OfAsync(number)).Kind);
    }

    [Fact]
    public async Task Saving_again_after_a_failure_writes_the_message_once()
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        await portal.WithDbAsync(async db =>
        {
            var c = await db.Cases.Whole().SingleAsync(c => c.Number == number);
            c.Submit(new ActingUser(c.Beneficiary.UserId, "", Roles.Beneficiary, Now));
            using var stopped = new CancellationTokenSource();
            await stopped.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(stopped.Token));
            await db.SaveChangesAsync();
        });

        Assert.Single(await OfAsync(number));
    }

    [Fact]
    public async Task The_portals_own_moves_tell_too()
    {
        var number = await portal.GivenAsync(CaseState.ReplyHeld, shaped: given => given.Told(Now.AddDays(-30)));

        await portal.WithServiceAsync<DueMoves, int>(moves => moves.RunAsync(CancellationToken.None));

        Assert.Equal(MessageKind.ReplyReady, Assert.Single(await OfAsync(number)).Kind);
    }

    [Fact]
    public async Task A_history_brought_from_elsewhere_tells_nobody_anything() => Assert.Empty(await OfAsync(await portal.GivenAsync(CaseState.InService)));

    [Fact]
    public async Task The_dispatcher_is_woken_by_the_commit_and_not_before()
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        var signal = portal.Services.GetRequiredService<OutboxSignal>();
        await portal.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await IsRaisedAsync(signal);
            var c = await db.Cases.Whole().SingleAsync(c => c.Number == number);
            c.Submit(new ActingUser(c.Beneficiary.UserId, "", Roles.Beneficiary, Now));
            await db.SaveChangesAsync();
            Assert.False(await IsRaisedAsync(signal));
            await transaction.CommitAsync();
            Assert.True(await IsRaisedAsync(signal));
        });
    }

    private static async Task<bool> IsRaisedAsync(OutboxSignal signal)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        try
        {
            await foreach (var _ in signal.ListenAsync(patience.Token))
            {
                return true;
            }
        }
        catch (OperationCanceledException)
        {
            // Silence.
        }

        return false;
    }

    private Task<List<OutboxMessage>> OfAsync(string number) =>
        portal.WithDbAsync(db => db.Messages.AsNoTracking().Where(m => m.Case!.Number == number).ToListAsync());

    private static (CaseState Before, Func<Cast, Person> By) Before(CaseAction action) => action switch
    {
        CaseAction.Submit => (CaseState.Draft, cast => cast.Applicant),
        CaseAction.TakeUp => (CaseState.Submitted, cast => cast.Officer),
        CaseAction.ReturnForCompletion or CaseAction.ReferToResearcher or CaseAction.ConfirmVerification => (CaseState.UnderVerification, cast => cast.Officer),
        CaseAction.Resubmit => (CaseState.Returned, cast => cast.Applicant),
        CaseAction.AnswerReferral => (CaseState.WithResearcher, cast => cast.Researcher),
        CaseAction.SignDeclaration => (CaseState.AwaitingDeclaration, cast => cast.Applicant),
        CaseAction.RecordPaperDeclaration => (CaseState.AwaitingDeclaration, cast => cast.Officer),
        CaseAction.ReferToCommittee => (CaseState.Declared, cast => cast.Officer),
        CaseAction.RecordStudy => (CaseState.UnderStudy, cast => cast.Researcher),
        CaseAction.Decide => (CaseState.AwaitingDecision, cast => cast.Member),
        CaseAction.ReleaseReply => (CaseState.ReplyHeld, cast => cast.Officer),
        CaseAction.ReleaseReplyEarly => (CaseState.ReplyHeld, cast => cast.Director),
        CaseAction.CompleteRegistration => (CaseState.Accepted, cast => cast.Officer),
        CaseAction.StartService => (CaseState.Registered, cast => cast.Officer),
        CaseAction.RecordDelivery => (CaseState.InService, cast => cast.Officer),
        CaseAction.CompleteService => (CaseState.InService, cast => cast.Officer),
        CaseAction.Close => (CaseState.Refused, cast => cast.Officer),
        CaseAction.Withdraw => (CaseState.Submitted, cast => cast.Applicant),
        CaseAction.Lapse => (CaseState.Draft, _ => Person.Portal),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Opening is no move."),
    };
}
