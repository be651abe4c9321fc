using System.Collections.Concurrent;
using ChatApp.Conversations;
using ChatApp.Journal;
using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

/// <summary>
/// Brings the store up to what the journal has: a flag for each session that it is behind in, never a queue. While the store does
/// not answer the flags wait, and nobody waits for them.
/// </summary>
public sealed partial class StoreSync(ISessionStore store, IOptions<SessionOptions> options, TimeProvider time, ILogger<StoreSync> logger)
{
    const int AtOnce = 16;

    readonly ConcurrentDictionary<LogId, State> behind = new();
    readonly ConcurrentDictionary<LogId, Task> saving = new();
    volatile bool paused;
    volatile bool lost;

    /// <summary>The store does not answer: what happens here is kept and told to it later.</summary>
    public bool IsPaused => paused;

    /// <summary>Called when the store stops or begins to answer: must not wait.</summary>
    public event Action? Changed;

    /// <summary>How many sessions the store is behind in.</summary>
    public int Behind => behind.Count;

    /// <summary>What the store should know of a session.</summary>
    public SessionRecord RecordOf(Session session) =>
        new(session.Id, session.Owner, session.LiveSince, session.LastActivity, session.Version, options.Value.DeadlineAfter(session.LiveSince, session.LastActivity));

    /// <summary>The session has moved on. Under the session's gate, so that the newest state is the one that is marked last.</summary>
    public void Mark(Session session, IReadOnlyList<JournalEvent> events)
    {
        behind[session.Log] = new State(session, events);
        if (!paused) Begin(session.Log);
    }

    /// <summary>A session that is live was not in the store: it has lost what it held.</summary>
    public void Lost() => lost = true;

    /// <summary>Whether the store has lost sessions since this was asked last.</summary>
    public bool TakeLost()
    {
        if (!lost) return false;
        lost = false;
        return true;
    }

    /// <summary>Notes that a call to the store failed.</summary>
    public void Pause(Exception failure)
    {
        if (paused) return;
        paused = true;
        LogPaused(failure);
        Changed?.Invoke();
    }

    /// <summary>Asks the store whether it answers, and if so tells it what it missed. True when it has just come back.</summary>
    public async Task<bool> ProbeAsync(CancellationToken ct)
    {
        try
        {
            if (!await store.HealthCheck(ct)) throw new StoreUnavailableException("The store does not answer.");
        }
        catch (StoreUnavailableException failure)
        {
            Pause(failure);
            return false;
        }
        var returned = paused;
        paused = false;
        await FlushAsync(ct);
        if (!returned || paused) return false;
        LogReturned();
        Changed?.Invoke();
        return true;
    }

    /// <summary>Tells the store all that it is behind in, unless it stops answering meanwhile.</summary>
    public Task FlushAsync(CancellationToken ct) => Parallel.ForEachAsync(behind.Keys, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (log, _) =>
    {
        if (!paused) await Begin(log);
    });

    /// <summary>One at a time for each session; whoever comes meanwhile finds its flag taken along.</summary>
    Task Begin(LogId log)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = saving.GetOrAdd(log, mine.Task);
        if (running != mine.Task) return running;
        return RunAsync();

        async Task RunAsync()
        {
            while (!paused && behind.TryGetValue(log, out var state))
            {
                try
                {
                    await SaveAsync(state.Session, state.Events);
                    behind.TryRemove(new(log, state));
                }
                catch (Exception failure)
                {
                    Pause(failure);
                }
            }
            saving.TryRemove(new(log, mine.Task));
            mine.SetResult();
            // Marked after the last look and before the flag was given back.
            if (!paused && behind.ContainsKey(log)) await Begin(log);
        }
    }

    async Task SaveAsync(Session session, IReadOnlyList<JournalEvent> events)
    {
        if (session.Ended is not null)
        {
            await store.DeleteSession(session.Id);
            return;
        }
        var record = RecordOf(session);
        if (record.Deadline <= time.GetUtcNow()) return;
        var stored = await store.GetSession(session.Id);
        if (stored is null || stored.Version < record.Version)
        {
            // Acts that are no events (typing) may have moved the deadline further, and others may have put further fields there.
            if (stored is not null) record = record with { Further = stored.Further };
            if (stored?.Deadline > record.Deadline) record = record with { LastActivity = stored.LastActivity, Deadline = stored.Deadline };
            await store.SaveSession(record, stored?.Version);
        }
        if (events.Count > 0) await store.SaveEvents(session.Id, events);
    }

    /// <summary>A reference, so that a newer mark is never taken for an older one.</summary>
    sealed class State(Session session, IReadOnlyList<JournalEvent> events)
    {
        public Session Session => session;

        public IReadOnlyList<JournalEvent> Events => events;
    }

    [LoggerMessage(LogLevel.Warning, "The session store does not answer. Nothing is lost: the journal has it, and the store is told when it is back")]
    partial void LogPaused(Exception failure);

    [LoggerMessage(LogLevel.Information, "The session store answers again")]
    partial void LogReturned();
}
