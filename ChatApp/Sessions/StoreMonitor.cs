namespace ChatApp.Sessions;

/// <summary>
/// Watches over the store: notices within seconds that it is gone or back, and puts the sessions into it that it does not have,
/// after a start, an absence, or when it lost its memory.
/// </summary>
public sealed partial class StoreMonitor(StoreSync sync, SessionLog log, TimeProvider time, ILogger<StoreMonitor> logger) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var missing = true;
        try
        {
            do
            {
                try
                {
                    missing |= await sync.ProbeAsync(stoppingToken);
                    missing |= sync.TakeLost();
                    if (!missing || sync.IsPaused) continue;
                    await log.RefillAsync(stoppingToken);
                    missing = sync.IsPaused;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogFailed(failure);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The app stops.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What the store is behind in; if it does not answer, the next start tells it.
        await sync.FlushAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Looking after the session store failed; trying again")]
    partial void LogFailed(Exception failure);
}
