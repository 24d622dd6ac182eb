using System.Diagnostics;
using System.Globalization;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>Real portals, killed while they send. On demand only, for it takes ten minutes: <c>scripts/measure-kills.sh</c> names the file to write to.</summary>
public sealed class KilledProcessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Kills = 50;
    private const int MessagesEach = 40;
    private const string Survivor = "survivor";

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    [OnDemandFact("MEASURE_KILLS")]
    public async Task Fifty_portals_are_killed_beside_another_and_nothing_is_missing_or_doubled()
    {
        using var gateway = new HttpGateway(TimeSpan.FromMilliseconds(20));
        await using var survivor = await PortalProcess.StartAsync(portal, Nothing, gateway.SettingsFor(Survivor));
        var started = Stopwatch.GetTimestamp();
        var put = new List<Guid>();
        var byTheDead = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            put.AddRange(await PutAsync());
            var name = string.Create(CultureInfo.InvariantCulture, $"doomed-{kill}");
            await using var doomed = await PortalProcess.StartAsync(portal, Nothing, gateway.SettingsFor(name));
            for (var waited = Stopwatch.StartNew(); gateway.BegunBy(name) <= kill % 7; await Task.Delay(1))
            {
                // The other may have left it nothing.
                if (waited.Elapsed > TimeSpan.FromSeconds(1))
                {
                    put.AddRange(await PutAsync());
                    waited.Restart();
                }
            }

            // Anywhere in a hand-over or between two of them.
            await Task.Delay(kill * 17 % 60);
            await doomed.KillAsync();
            byTheDead += gateway.BegunBy(name);
        }

        var killed = Stopwatch.GetElapsedTime(started);
        await UntilAsync(NothingWaitsAsync, Dispatcher.Lease + TimeSpan.FromMinutes(5));
        var states = await portal.WithDbAsync(db => db.Messages.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("MEASURE_KILLS")!, Report(gateway, put, byTheDead, killed, Stopwatch.GetElapsedTime(started)));

        Assert.Equal(put.Order(), gateway.Taken.Keys.Order());
        Assert.Equal([KeyValuePair.Create(MessageState.Sent, put.Count)], states);
        Assert.True(byTheDead > Kills);
    }

    private static string Report(HttpGateway gateway, List<Guid> put, int byTheDead, TimeSpan killed, TimeSpan whole)
    {
        var missing = put.Count(id => !gateway.Taken.ContainsKey(id));
        var foreign = gateway.Taken.Keys.Except(put).Count();
        var repeats = gateway.Taken.Values.Sum(times => times - 1);
        return new StringBuilder("| | |\n|---|---|\n")
            .AppendLine(CultureInfo.InvariantCulture, $"| portals killed with SIGKILL while they sent, beside one that lived | {Kills} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| messages put | {put.Count} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| hand-overs begun by those that were killed, and by the other | {byTheDead}, {gateway.BegunBy(Survivor)} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| missing at the gateway | {missing} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| taken twice by a gateway that knows the id | {foreign} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| repeats that it knew by the id and left | {repeats} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| minutes to the last kill, and until everything was sent | {killed.TotalMinutes:0.0}, {whole.TotalMinutes:0.0} |")
            .ToString();
    }

    private async Task<IReadOnlyList<Guid>> PutAsync()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var many = Enumerable.Range(0, MessagesEach)
            .Select(i => new OutboxMessage(MessageKind.RequestReceived, MessageWay.Sms, string.Create(CultureInfo.InvariantCulture, $"+9665000{i:D5}"), Language.Arabic, subject: null, "body", now))
            .ToList();
        await portal.WithDbAsync(async db =>
        {
            db.Messages.AddRange(many);
            await db.SaveChangesAsync();
        });
        return [.. many.Select(m => m.Id)];
    }

    private Task<bool> NothingWaitsAsync() => portal.WithDbAsync(async db => !await db.Messages.AnyAsync(m => m.State == MessageState.Waiting));

    private static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan patience)
    {
        for (var started = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(1))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < patience, "It took too long.");
        }
    }
}
