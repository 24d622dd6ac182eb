using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Clock;

public sealed class DueMovesTests : IAsyncLifetime, IDisposable
{
    private readonly PortalFactory _portal = new();

    private DateTime Now => _portal.Clock.GetUtcNow().UtcDateTime;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(Verdict.Accept, CaseState.Accepted)]
    [InlineData(Verdict.Refuse, CaseState.Refused)]
    public async Task A_held_reply_goes_out_on_the_floor_day_and_once(Verdict verdict, CaseState replied)
    {
        var number = await HeldAsync(verdict);
        var floor = (await _portal.StoredAsync(number)).Notice!.FloorOn;

        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(floor).AddSeconds(-1));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(CaseState.ReplyHeld, (await _portal.StoredAsync(number)).State);

        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(floor));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        var stored = await _portal.StoredAsync(number);
        Assert.Equal(replied, stored.State);
        var release = Assert.Single(stored.History, e => e.Action == CaseAction.ReleaseReply);
        Assert.Equal(Roles.Portal, release.Role);
        Assert.Equal(RiyadhTime.StartOfDay(floor), release.At);
        Assert.Null(release.ById);
    }

    [Fact]
    public async Task Two_dispatchers_at_once_release_every_reply_once()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            numbers.Add(await HeldAsync(Verdict.Accept));
        }

        _portal.Clock.Advance(TimeSpan.FromDays(20));
        var made = await Task.WhenAll(Task.Run(RunAsync), Task.Run(RunAsync));

        Assert.Equal(numbers.Count, made.Sum());
        foreach (var number in numbers)
        {
            Assert.Single((await _portal.StoredAsync(number)).History, e => e.Action == CaseAction.ReleaseReply);
        }
    }

    [Theory]
    [InlineData(CaseState.Draft)]
    [InlineData(CaseState.Returned)]
    [InlineData(CaseState.AwaitingDeclaration)]
    public async Task A_forgotten_request_lapses_after_its_last_day(CaseState state)
    {
        var number = await _portal.GivenAsync(state, shaped: given => given.Opened(Now));
        var last = (await _portal.StoredAsync(number)).DueOn;

        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(last.AddDays(1)).AddSeconds(-1));
        Assert.Equal(0, await RunAsync());

        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(last.AddDays(1)));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());
        var stored = await _portal.StoredAsync(number);
        Assert.Equal((CaseState.Lapsed, CaseOutcome.Lapsed), (stored.State, stored.Outcome));
    }

    [Fact]
    public async Task Other_cases_wait_for_people_however_late_they_are()
    {
        var waiting = new[] { CaseState.Submitted, CaseState.UnderVerification, CaseState.WithResearcher, CaseState.Declared, CaseState.UnderStudy, CaseState.AwaitingDecision };
        foreach (var state in waiting)
        {
            await _portal.GivenAsync(state);
        }

        _portal.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task After_days_without_the_portal_everything_due_is_made_up_for()
    {
        var held = await HeldAsync(Verdict.Accept);
        var returned = await _portal.GivenAsync(CaseState.Returned, shaped: given => given.Opened(Now));

        _portal.Clock.Advance(TimeSpan.FromDays(45));
        Assert.Equal(2, await RunAsync());

        var release = (await _portal.StoredAsync(held)).History[^1];
        Assert.Equal((CaseAction.ReleaseReply, Now), (release.Action, release.At));
        Assert.Equal(CaseState.Lapsed, (await _portal.StoredAsync(returned)).State);
    }

    [Fact]
    public async Task However_many_are_due_one_run_makes_them_all()
    {
        await _portal.GivenManyAsync(60, CaseState.Draft, (given, _) => given.Opened(Now));

        _portal.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(60, await RunAsync());
    }

    [Fact]
    public async Task A_case_that_fails_does_not_stop_the_others()
    {
        var first = await HeldAsync(Verdict.Accept);
        var broken = await HeldAsync(Verdict.Accept);
        var last = await HeldAsync(Verdict.Refuse);
        var id = (await _portal.StoredAsync(broken)).Id;
        await _portal.WithDbAsync(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "CommitteeNotices" WHERE "SupportCaseId" = {id}"""));

        _portal.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(2, await RunAsync());
        Assert.Equal(CaseState.Accepted, (await _portal.StoredAsync(first)).State);
        Assert.Equal(CaseState.ReplyHeld, (await _portal.StoredAsync(broken)).State);
        Assert.Equal(CaseState.Refused, (await _portal.StoredAsync(last)).State);
    }

    private Task<int> RunAsync() => _portal.WithServiceAsync<DueMoves, int>(moves => moves.RunAsync(CancellationToken.None));

    private Task<string> HeldAsync(Verdict verdict) =>
        _portal.GivenAsync(CaseState.ReplyHeld, shaped: given => given.Decided(verdict).Told(Now.AddDays(-1)));
}
