using System.Threading.Channels;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>Wakes the dispatcher of this node. However often it is raised meanwhile, it is heard once.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    public IAsyncEnumerable<bool> ListenAsync(CancellationToken ct) => _raised.Reader.ReadAllAsync(ct);
}
