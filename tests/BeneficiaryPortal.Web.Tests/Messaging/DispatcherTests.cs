using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;

namespace BeneficiaryPortal.Web.Tests.Messaging;

public sealed class DispatcherTests : OutboxTrial
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(8);

    [Fact]
    public async Task What_waits_is_sent_once_and_noted()
    {
        var put = await PutAsync(3);

        Assert.Equal(3, await RunAsync());
        Assert.Equal(0, await RunAsync());

        Assert.Equal(put.Order(), Gateway.Ids.Order());
        Assert.Equal(3, Gateway.Handed);
        Assert.All(await StoredAsync(), m => Assert.Equal((MessageState.Sent, Now, null), (m.State, m.SentAt!.Value, m.LeaseOwner)));
    }

    [Fact]
    public async Task Two_dispatchers_at_once_send_each_of_many_once()
    {
        var put = await PutAsync(300);

        var sent = await Task.WhenAll(Task.Run(() => RunAsync()), Task.Run(() => RunAsync()), Task.Run(() => RunAsync()));

        Assert.Equal(300, sent.Sum());
        Assert.Equal(300, Gateway.Handed);
        Assert.Equal(put.Order(), Gateway.Ids.Order());
    }

    [Fact]
    public async Task Poison_is_parked_after_eight_tries_and_the_others_flow()
    {
        var poison = Assert.Single(await PutAsync(1));
        Gateway.Before = (message, _) => message.Id == poison ? throw new NotSentException(SendFault.GatewayRefused, "400") : Task.CompletedTask;
        var tries = 0;
        for (var round = 0; round < 12; round++)
        {
            await PutAsync(2);
            var before = (await StoredAsync()).Single(m => m.Id == poison).Tries;
            Assert.Equal(2, await RunAsync());
            tries += (await StoredAsync()).Single(m => m.Id == poison).Tries - before;
            Clock.Advance(LongestWait);
        }

        var stored = await StoredAsync();
        var parked = stored.Single(m => m.Id == poison);
        Assert.Equal(8, tries);
        Assert.Equal((MessageState.Parked, 8, SendFault.GatewayRefused, "400"), (parked.State, parked.Tries, parked.Fault, parked.FaultCode));
        Assert.Equal(24, stored.Count(m => m.State == MessageState.Sent));
    }

    [Fact]
    public async Task A_failure_waits_longer_each_time()
    {
        await PutAsync(1);
        Gateway.Before = (_, _) => throw new NotSentException(SendFault.NoAnswer, code: null);
        var waits = new List<TimeSpan>();
        for (var round = 0; round < 7; round++)
        {
            await RunAsync();
            var message = Assert.Single(await StoredAsync());
            waits.Add(message.NextTryAt - Now);
            Clock.AdvanceTo(message.NextTryAt.AddSeconds(-1));
            Assert.Equal(0, await RunAsync());
            Assert.Equal(round + 1, Assert.Single(await StoredAsync()).Tries);
            Clock.AdvanceTo(message.NextTryAt);
        }

        var least = new[] { 1, 2, 5, 15, 60, 180, 360 };
        Assert.All(waits.Zip(least), wait => Assert.InRange(wait.First.TotalMinutes, wait.Second, wait.Second * 1.25));
    }

    [Fact]
    public async Task What_an_exception_says_is_not_kept_for_it_may_hold_a_number()
    {
        await PutAsync(1);
        Gateway.Before = (message, _) => throw new InvalidOperationException($"{message.Recipient} is unknown");

        await RunAsync();

        var message = Assert.Single(await StoredAsync());
        Assert.Equal((SendFault.Unexpected, nameof(InvalidOperationException)), (message.Fault, message.FaultCode));
    }

    [Fact]
    public async Task A_lease_keeps_others_away_until_it_runs_out()
    {
        await PutAsync(1);
        var reached = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Gateway.Before = (_, _) =>
        {
            reached.TrySetResult();
            return release.Task;
        };
        var slow = Task.Run(() => RunAsync());
        await reached.Task;

        var other = new FakeGateway();
        Assert.Equal(0, await RunAsync(other));
        Clock.Advance(Dispatcher.Lease);
        Assert.Equal(1, await RunAsync(other));

        release.SetResult();
        await slow;
        Assert.Equal(MessageState.Sent, Assert.Single(await StoredAsync()).State);
        Assert.Equal(Gateway.Ids, other.Ids);
    }

    [Fact]
    public async Task A_stopping_portal_lets_go_of_what_it_has_not_sent()
    {
        await PutAsync(5);
        using var stop = new CancellationTokenSource();
        Gateway.Before = async (_, ct) =>
        {
            await stop.CancelAsync();
            await Task.Delay(10, ct);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(ct: stop.Token));

        // The one in hand was still handed over, the others are free at once.
        Assert.Single(Gateway.Ids);
        Assert.Equal(1, (await StoredAsync()).Count(m => m.State == MessageState.Sent));
        Assert.All(await StoredAsync(), m => Assert.Null(m.LeaseOwner));
        Gateway.Before = (_, _) => Task.CompletedTask;
        Assert.Equal(4, await RunAsync());
    }

    [Fact]
    public async Task After_so_many_SMS_in_a_day_the_rest_waits_for_tomorrow_and_mail_goes_on()
    {
        SmsPerDay = 4;
        await PutAsync(6);
        await PutAsync(3, way: MessageWay.Email);

        Assert.Equal(4 + 3, await RunAsync());
        Clock.AdvanceTo(RiyadhTime.StartOfDay(RiyadhTime.Today(Clock).AddDays(1)).AddSeconds(-1));
        Assert.Equal(0, await RunAsync());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await RunAsync());
        Assert.All(await StoredAsync(), m => Assert.Equal(0, m.Tries));
    }

    [Fact]
    public async Task The_cap_of_a_day_holds_for_all_dispatchers_together()
    {
        SmsPerDay = 25;
        await PutAsync(100);

        var sent = await Task.WhenAll(Task.Run(() => RunAsync()), Task.Run(() => RunAsync()));

        Assert.Equal(25, sent.Sum());
        Assert.Equal(25, Gateway.Handed);
    }

    [Fact]
    public async Task What_is_no_longer_worth_sending_is_given_up_with_its_words()
    {
        await PutAsync(1, MessageKind.OneTimeCode, shaped: m => m.WorthSendingUntil(Now.AddMinutes(10)));
        Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(0, await RunAsync());

        var late = Assert.Single(await StoredAsync());
        Assert.Equal((MessageState.GivenUp, null), (late.State, late.Body));
    }

    [Fact]
    public async Task The_words_of_a_code_are_gone_once_it_is_sent_and_it_goes_before_the_rest()
    {
        await PutAsync(30);
        var code = Assert.Single(await PutAsync(1, MessageKind.OneTimeCode, shaped: m => m.WorthSendingUntil(Now.AddMinutes(10))));
        var order = new List<Guid>();
        Gateway.Before = (message, _) =>
        {
            order.Add(message.Id);
            return Task.CompletedTask;
        };

        await RunAsync();

        Assert.Equal(code, order[0]);
        Assert.Equal("body 0", Gateway.Sent.Single(m => m.Id == code).Body);
        var stored = await StoredAsync();
        Assert.Null(stored.Single(m => m.Id == code).Body);
        Assert.All(stored.Where(m => m.Id != code), m => Assert.NotNull(m.Body));
    }
}
