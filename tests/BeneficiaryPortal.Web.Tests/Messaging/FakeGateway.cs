using System.Collections.Concurrent;
using BeneficiaryPortal.Web.Messaging;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>A gateway that counts by id, as an idempotent one does: a repeat is no second message.</summary>
internal sealed class FakeGateway : IMessageSender
{
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<OutgoingMessage>> _taken = new();

    /// <summary>What it does before it takes a message over; may throw.</summary>
    public Func<OutgoingMessage, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Every message once.</summary>
    public IReadOnlyCollection<OutgoingMessage> Sent => [.. _taken.Values.Select(tries => tries.First())];

    /// <summary>How often anything was handed over, repeats included.</summary>
    public int Handed => _taken.Values.Sum(tries => tries.Count);

    public IReadOnlyCollection<Guid> Ids => [.. _taken.Keys];

    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        await Before(message, ct);
        _taken.GetOrAdd(message.Id, _ => new()).Enqueue(message);
    }
}
