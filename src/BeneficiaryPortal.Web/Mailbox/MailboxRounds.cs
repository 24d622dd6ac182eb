namespace BeneficiaryPortal.Web.Mailbox;

/// <summary>Reads the mailbox every minute, on every node.</summary>
internal sealed class MailboxRounds(MailboxReader reader, MailboxState state, TimeProvider clock, ILogger<MailboxRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            await RoundAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            if (await reader.RunAsync(ct) is not { } made)
            {
                return;
            }

            state.WasRead(clock.GetUtcNow().UtcDateTime);
            if (made > 0)
            {
                logger.LogInformation("{Made} messages came from the mailbox", made);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            state.Failed(clock.GetUtcNow().UtcDateTime);
            logger.LogError(failure, "The mailbox cannot be read; it is tried again in {Pace}", Pace);
        }
    }
}
