using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>An outbox on a database of its own, a stopped clock, and dispatchers that end when their test says so.</summary>
public abstract class OutboxTrial : IAsyncLifetime
{
    private TestDatabase? _database;

    internal StoppedClock Clock { get; } = new();
    internal FakeGateway Gateway { get; } = new();
    internal int SmsPerDay { get; set; } = 100_000;

    protected DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    internal PortalDb Db(params IInterceptor[] interceptors) =>
        new PostgreSqlPortalDb(new DbContextOptionsBuilder<PostgreSqlPortalDb>()
            .UseNpgsql(_database!.ConnectionString).UseApplicationServiceProvider(AccountSchema.Alone).AddInterceptors(interceptors).Options);

    internal async Task<IReadOnlyList<Guid>> PutAsync(int count, MessageKind kind = MessageKind.RequestReceived, MessageWay way = MessageWay.Sms, Action<OutboxMessage>? shaped = null)
    {
        await using var db = Db();
        var many = Enumerable.Range(0, count)
            .Select(i => new OutboxMessage(kind, way, way == MessageWay.Sms ? $"+9665000{i:D5}" : $"person{i}@example.org", Language.Arabic, subject: null, $"body {i}", Now))
            .ToList();
        many.ForEach(shaped ?? (_ => { }));
        db.Messages.AddRange(many);
        await db.SaveChangesAsync();
        return [.. many.Select(m => m.Id)];
    }

    /// <summary>One round of one dispatcher.</summary>
    internal async Task<int> RunAsync(IMessageSender? gateway = null, CancellationToken ct = default, params IInterceptor[] interceptors)
    {
        await using var db = Db(interceptors);
        var settings = new MessagesSettings("", SmsPerDay, TimeSpan.FromSeconds(20), Sms: null, Smtp: null);
        var carrier = gateway ?? Gateway;
        var dispatcher = new Dispatcher(db, new MessageSenders(carrier, carrier), new SmsAllowance(db, settings, Clock), settings, Clock, NullLogger<Dispatcher>.Instance);
        return await dispatcher.RunAsync(ct);
    }

    internal async Task<List<OutboxMessage>> StoredAsync()
    {
        await using var db = Db();
        return await db.Messages.AsNoTracking().OrderBy(m => m.AddedAt).ToListAsync();
    }
}
