using System.Data.Common;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using Microsoft.EntityFrameworkCore.Diagnostics;

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
        Assert.All(await StoredAsync(), m => Assert.Equal((MessageState.Sent, 0), (m.State, m.Tries)));
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

    private sealed class KilledException : Exception;

    /// <summary>Counts the points; from the fatal one on nothing has any effect.</summary>
    private sealed class Death(int fatalPoint) : DbCommandInterceptor
    {
        private int _points;
        private bool _isDead;

        public void Pass()
        {
            if (_isDead || ++_points >= fatalPoint)
            {
                _isDead = true;
                throw new KilledException();
            }
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Pass();
            return new(result);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Pass();
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Pass();
            return new(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Pass();
            return new(result);
        }
    }

    /// <summary>The gateway as the doomed dispatcher reaches it.</summary>
    private sealed class Mortal(IMessageSender gateway, Death death) : IMessageSender
    {
        public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
        {
            death.Pass();
            await gateway.SendAsync(message, ct);
            death.Pass();
        }
    }
}
