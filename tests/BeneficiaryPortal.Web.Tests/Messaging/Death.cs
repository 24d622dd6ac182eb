using System.Data.Common;
using BeneficiaryPortal.Web.Messaging;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BeneficiaryPortal.Web.Tests.Messaging;

internal sealed class KilledException : Exception;

/// <summary>Counts the points at which a dispatcher waits for somebody; from the fatal one on nothing has any effect.</summary>
internal sealed class Death(int fatalPoint) : DbCommandInterceptor
{
    private int _points;
    private bool _isDead;

    public void Pass()
    {
        if (_isDead || ++_points >= fatalPoint)
        {
            Come();
        }
    }

    public void Come()
    {
        _isDead = true;
        throw new KilledException();
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
internal sealed class Mortal(IMessageSender gateway, Death death) : IMessageSender
{
    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        death.Pass();
        await gateway.SendAsync(message, ct);
        death.Pass();
    }
}

/// <summary>A gateway of whose one message every process dies.</summary>
internal sealed class Deadly(IMessageSender gateway, Guid message, Death death) : IMessageSender
{
    public Task SendAsync(OutgoingMessage outgoing, CancellationToken ct)
    {
        if (outgoing.Id == message)
        {
            death.Come();
        }

        return gateway.SendAsync(outgoing, ct);
    }
}
