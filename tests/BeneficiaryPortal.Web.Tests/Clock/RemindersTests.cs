using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Clock;

public sealed class RemindersTests : IAsyncLifetime, IDisposable
{
    private readonly PortalFactory _portal = new();

    private DateTime Now => _portal.Clock.GetUtcNow().UtcDateTime;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(CaseState.Draft)]
    [InlineData(CaseState.Returned)]
    [InlineData(CaseState.AwaitingDeclaration)]
    public async Task Three_days_before_a_request_lapses_its_applicant_is_reminded_once(CaseState state)
    {
        var number = await _portal.GivenAsync(state, shaped: given => given.Opened(Now));
        var first = (await _portal.StoredAsync(number)).DueOn.AddDays(-Reminders.DaysBefore);

        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(first).AddSeconds(-1));
        Assert.Equal(0, await RunAsync());
        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(first));
        Assert.Equal(1, await RunAsync());
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RunAsync());

        Assert.Single(await OfAsync(number), m => m.Kind == MessageKind.DraftExpires);
    }

    [Fact]
    public async Task Two_nodes_at_once_remind_once()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            numbers.Add(await _portal.GivenAsync(CaseState.Draft, shaped: given => given.Opened(Now)));
        }

        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay((await _portal.StoredAsync(numbers[0])).DueOn));
        var reminded = await Task.WhenAll(Task.Run(RunAsync), Task.Run(RunAsync));

        Assert.Equal(numbers.Count, reminded.Sum());
        foreach (var number in numbers)
        {
            Assert.Single(await OfAsync(number));
        }
    }

    [Fact]
    public async Task Who_waits_for_the_association_is_not_reminded()
    {
        await _portal.GivenAsync(CaseState.Submitted, shaped: given => given.Opened(Now));
        await _portal.GivenAsync(CaseState.Declared, shaped: given => given.Opened(Now));

        for (var day = 0; day < 40; day++)
        {
            Assert.Equal(0, await RunAsync());
            _portal.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private Task<int> RunAsync() => _portal.WithServiceAsync<Reminders, int>(reminders => reminders.RunAsync(CancellationToken.None));

    private Task<List<OutboxMessage>> OfAsync(string number) =>
        _portal.WithDbAsync(db => db.Messages.AsNoTracking().Where(m => m.Case!.Number == number && m.Kind == MessageKind.DraftExpires).ToListAsync());
}
