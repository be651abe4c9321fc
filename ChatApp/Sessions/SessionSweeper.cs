using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

/// <summary>
/// Gives back the memory of ended sessions from time to time: a memory cache removes nothing while nobody touches it.
/// </summary>
public sealed partial class SessionSweeper(ISessionStore store, SessionLog log, IOptions<SessionOptions> options, TimeProvider time, ILogger<SessionSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Sweep();
                await log.SaveSnapshotsAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The app stops.
        }
    }

    /// <summary>Returns how many sessions had ended since the last time.</summary>
    public int Sweep()
    {
        // Redis removes the ended by itself.
        var ended = (store as MemorySessionStore)?.Sweep() ?? 0;
        log.Compact();
        if (ended > 0) LogSwept(ended);
        return ended;
    }

    [LoggerMessage(LogLevel.Information, "{Count} sessions had ended; their memory is given back")]
    partial void LogSwept(int count);
}
