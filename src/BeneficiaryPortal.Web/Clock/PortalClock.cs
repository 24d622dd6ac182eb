namespace BeneficiaryPortal.Web.Clock;

/// <summary>Makes the due moves, scans what awaits it, forgets old messages and who left a case, and reminds applicants every minute, on every node: the version of a case, or the index of its messages, lets one of them win.</summary>
internal sealed class PortalClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PortalClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenOrphans = TimeSpan.FromHours(1);

    private long? _orphansSought;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            await TickAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemoveOrphansAsync(OrphanedFiles orphaned, CancellationToken ct)
    {
        if (_orphansSought is { } last && clock.GetElapsedTime(last) < BetweenOrphans)
        {
            return;
        }

        _orphansSought = clock.GetTimestamp();
        var gone = await orphaned.RunAsync(ct);
        if (gone > 0)
        {
            logger.LogWarning("{Gone} stored files that nothing names were deleted", gone);
        }
    }

    private async Task TickAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<DueMoves>().RunAsync(ct);
            if (made > 0)
            {
                logger.LogInformation("{Made} due moves were made", made);
            }

            var scanned = await scope.ServiceProvider.GetRequiredService<AwaitedScans>().RunAsync(ct);
            if (scanned > 0)
            {
                logger.LogInformation("{Scanned} documents were scanned at last", scanned);
            }

            await scope.ServiceProvider.GetRequiredService<GonePresences>().RunAsync(ct);

            await RemoveOrphansAsync(scope.ServiceProvider.GetRequiredService<OrphanedFiles>(), ct);

            var forgotten = await scope.ServiceProvider.GetRequiredService<OldMessages>().RunAsync(ct);
            if (forgotten > 0)
            {
                logger.LogInformation("Of {Forgotten} old messages nothing is kept but their history", forgotten);
            }

            var reminded = await scope.ServiceProvider.GetRequiredService<Reminders>().RunAsync(ct);
            if (reminded > 0)
            {
                logger.LogInformation("{Reminded} applicants were reminded", reminded);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "The due moves could not be made; they are tried again in {Pace}", Pace);
        }
    }
}
