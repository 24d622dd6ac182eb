namespace BeneficiaryPortal.Web.Messaging;

/// <summary>Lets a dispatcher run soon after something was put into the outbox, and every quarter of a minute for what others put there or what is tried again.</summary>
internal sealed class OutboxRounds(IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider clock, ILogger<OutboxRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    /// <summary>The answer to whoever put something there goes out first: sending beside it would slow it, and tell that there was something to send (S6).</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = clock.CreateTimer(_ => signal.Raise(), state: null, TimeSpan.Zero, Pace);
        await foreach (var _ in signal.ListenAsync(stoppingToken))
        {
            await Task.Delay(Breath, clock, stoppingToken);
            await RoundAsync(stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sent = await scope.ServiceProvider.GetRequiredService<Dispatcher>().RunAsync(ct);
            if (sent > 0)
            {
                logger.LogInformation("{Sent} messages were sent", sent);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            logger.LogError(failure, "Messages could not be sent; they are tried again in {Pace}", Pace);
        }
    }
}
