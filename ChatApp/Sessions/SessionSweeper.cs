using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

/// <summary>
/// Gives back the memory of ended sessions from time to time, a few at a time. What memory caches do by themselves they do all at
/// once, and only while somebody touches them.
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
                await SweepAsync(stoppingToken);
                await log.SaveSnapshotsAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The app stops.
        }
    }

    /// <summary>Returns how many sessions had ended since the last time. Slow on purpose: who is here does not notice it.</summary>
    public async Task<int> SweepAsync(CancellationToken ct = default)
    {
        var breather = new Breather();
        // Redis removes the ended by itself.
        var ended = store is MemorySessionStore memory ? await memory.SweepAsync(breather, ct) : 0;
        await log.CompactAsync(breather, ct);
        if (ended > 0) LogSwept(ended);
        return ended;
    }

    [LoggerMessage(LogLevel.Information, "{Count} sessions had ended; their memory is given back")]
    partial void LogSwept(int count);
}
