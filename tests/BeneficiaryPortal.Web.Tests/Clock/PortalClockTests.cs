using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BeneficiaryPortal.Web.Tests.Clock;

public sealed class PortalClockTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_failure_does_not_stop_the_clock_and_the_next_tick_makes_what_is_due()
    {
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.Opened(portal.Clock.GetUtcNow().UtcDateTime));
        portal.Clock.Advance(TimeSpan.FromDays(400));
        var scopes = new FailingOnce(portal.Services.GetRequiredService<IServiceScopeFactory>());
        using var clock = new PortalClock(scopes, new HurriedClock(), NullLogger<PortalClock>.Instance);

        await clock.StartAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await portal.StoredAsync(number)).State != CaseState.Lapsed)
        {
            await Task.Delay(20, patience.Token);
        }

        await clock.StopAsync(CancellationToken.None);
        Assert.True(scopes.HasFailed);
        Assert.True(clock.ExecuteTask!.IsCanceled);
    }

    /// <summary>A database that is away at the first tick.</summary>
    private sealed class FailingOnce(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        public bool HasFailed { get; private set; }

        public IServiceScope CreateScope()
        {
            if (HasFailed)
            {
                return scopes.CreateScope();
            }

            HasFailed = true;
            throw new InvalidOperationException("The database is away.");
        }
    }

    /// <summary>Its minutes are very short.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20));
    }
}
