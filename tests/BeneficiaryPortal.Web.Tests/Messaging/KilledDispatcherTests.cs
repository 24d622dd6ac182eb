using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>A dispatcher dies at every point at which it waits for somebody: before and after each command and each hand-over.</summary>
public sealed class KilledDispatcherTests : OutboxTrial
{
    private const int Kills = 50;
    private const int MessagesEach = 12;

    [Fact]
    public async Task Fifty_dispatchers_die_beside_a_second_one_and_nothing_is_missing_or_doubled()
    {
        var put = new List<Guid>();
        var died = 0;
        for (var round = 0; died < Kills; round++)
        {
            Assert.True(round < 10 * Kills, $"Only {died} of {round} died.");
            put.AddRange(await PutAsync(MessagesEach));

            // The second one may leave it too little to die of.
            var death = new Death(1 + (round * 7 % 30));
            var doomed = Task.Run(() => RunAsync(new Mortal(Gateway, death), interceptors: death));
            var beside = Task.Run(() => RunAsync());
            await Task.WhenAll(doomed.ContinueWith(_ => { }, TaskScheduler.Default), beside);
            died += doomed.IsFaulted ? 1 : 0;

            // What the dead one held comes free.
            Clock.Advance(Dispatcher.Lease);
            await RunAsync();
        }

        Assert.Equal(put.Order(), Gateway.Ids.Order());
        Assert.All(await StoredAsync(), m => Assert.Equal((MessageState.Sent, 0, 0), (m.State, m.Tries, m.OpenTries)));
    }

    [Fact]
    public async Task Alone_it_may_die_at_each_of_its_points_in_turn()
    {
        var put = new List<Guid>();
        var died = 0;
        for (var point = 1; ; point++)
        {
            put.AddRange(await PutAsync(2));
            var death = new Death(point);
            var doomed = Task.Run(() => RunAsync(new Mortal(Gateway, death), interceptors: death));
            await doomed.ContinueWith(_ => { }, TaskScheduler.Default);
            if (doomed.IsCompletedSuccessfully)
            {
                break;
            }

            died++;
            Clock.Advance(Dispatcher.Lease);
            await RunAsync();
        }

        Assert.Equal(put.Order(), Gateway.Ids.Order());
        Assert.All(await StoredAsync(), m => Assert.Equal(MessageState.Sent, m.State));
        Assert.InRange(died, 20, 100);
        Assert.True(Gateway.Handed > put.Count, "Some died between hand-over and note, so that a repeat was needed.");
    }

    [Fact]
    public async Task A_message_of_which_dispatchers_die_is_parked_and_the_others_flow()
    {
        var deadly = Assert.Single(await PutAsync(1));
        var put = new List<Guid>();
        var died = 0;
        for (var round = 0; round < 6; round++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            put.AddRange(await PutAsync(3));
            var death = new Death(int.MaxValue);
            var doomed = Task.Run(() => RunAsync(new Deadly(Gateway, deadly, death), interceptors: death));
            await doomed.ContinueWith(_ => { }, TaskScheduler.Default);
            died += doomed.IsFaulted ? 1 : 0;
            Clock.Advance(Dispatcher.Lease);
        }

        Assert.Equal(BackOff.MostDeaths, died);
        var stored = await StoredAsync();
        var parked = stored.Single(m => m.Id == deadly);
        Assert.Equal((MessageState.Parked, SendFault.PortalDied), (parked.State, parked.Fault));
        Assert.All(stored.Where(m => m.Id != deadly), m => Assert.Equal((MessageState.Sent, 0, 0), (m.State, m.Tries, m.OpenTries)));
        Assert.Equal(put.Order(), Gateway.Ids.Order());
    }

    [Fact]
    public async Task A_parked_one_that_is_tried_again_has_all_its_lives()
    {
        var deadly = Assert.Single(await PutAsync(1));
        for (var life = 0; life < 2; life++)
        {
            for (var round = 0; round < BackOff.MostDeaths; round++)
            {
                var death = new Death(int.MaxValue);
                await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(new Deadly(Gateway, deadly, death), interceptors: death));
                Clock.Advance(Dispatcher.Lease);
            }

            Assert.Equal(0, await RunAsync());
            Assert.Equal(MessageState.Parked, Assert.Single(await StoredAsync()).State);
            await using var db = Db();
            Assert.Equal(1, await db.Messages.TryAgainAsync(Now, CancellationToken.None));
        }

        Assert.Equal(1, await RunAsync());
        Assert.Equal(MessageState.Sent, Assert.Single(await StoredAsync()).State);
    }

    [Fact]
    public async Task A_portal_that_stops_in_good_order_has_not_died()
    {
        await PutAsync(1);
        for (var round = 0; round < 2 * BackOff.MostDeaths; round++)
        {
            using var stop = new CancellationTokenSource();
            Gateway.Before = async (_, ct) =>
            {
                await stop.CancelAsync();
                throw new OperationCanceledException(ct);
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(ct: stop.Token));
        }

        Assert.Equal((MessageState.Waiting, 0, 0), Assert.Single((await StoredAsync()).Select(m => (m.State, m.Tries, m.OpenTries))));
        Gateway.Before = (_, _) => Task.CompletedTask;
        Assert.Equal(1, await RunAsync());
    }
}
