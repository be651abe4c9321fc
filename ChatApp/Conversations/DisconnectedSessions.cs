using System.Collections.Concurrent;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>Ends sessions whose connection has closed: after their running answer is over, and only when nobody has them open then.</summary>
public sealed partial class DisconnectedSessions(SessionLog log, OpenSessions open, ILogger<DisconnectedSessions> logger) : IHostedService, IDisposable
{
    readonly ConcurrentDictionary<Task, byte> running = new();
    readonly CancellationTokenSource stopping = new();

    public void EndWhenIdle(LogId session)
    {
        var task = EndAsync(session, stopping.Token);
        running.TryAdd(task, 0);
        _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    async Task EndAsync(LogId id, CancellationToken ct)
    {
        try
        {
            await foreach (var item in log.WatchAsync(id, default, ct))
            {
                if (item is not Appended || await log.LoadAsync(id, ct) is not { Open: null, Waiting.IsEmpty: true }) continue;
                await log.ExecuteAsync(id, d =>
                {
                    if (d.Session is { Open: null, Waiting.IsEmpty: true, Ended: null } && !open.IsOpen(id)) d.Add(new SessionEnded(EndReason.Disconnected));
                    return true;
                }, ct);
                return;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The app stops: whoever was connected finds the session live when it is back.
        }
        catch (Exception failure) when (failure is JournalUnavailableException or SessionGoneException)
        {
            LogFailed(failure, id);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!stopping.IsCancellationRequested) await stopping.CancelAsync();
        await Task.WhenAll(running.Keys);
    }

    public void Dispose() => stopping.Dispose();

    [LoggerMessage(LogLevel.Warning, "The session {Log} could not be ended with its connection; it ends by its deadline")]
    partial void LogFailed(Exception failure, LogId log);
}
