using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>Which sessions are live: what the store says, and the journal where the store does not.</summary>
public sealed partial class SessionLog
{
    /// <summary>
    /// Until when the session is live; null when it no longer is. A record that the store lost comes back from the journal, and
    /// while the store does not answer the journal decides.
    /// </summary>
    public async ValueTask<DateTimeOffset?> LiveUntilAsync(Session session, CancellationToken ct = default)
    {
        if (session.Ended is not null) return null;
        var record = sync.RecordOf(session);
        var now = time.GetUtcNow();
        try
        {
            if (await store.GetSession(session.Id, ct) is { } stored) return stored.Deadline > record.Deadline ? stored.Deadline : record.Deadline;
            if (record.Deadline <= now) return null;
            sync.Lost();
            await store.SaveSession(record, ct: ct);
        }
        catch (StoreUnavailableException failure)
        {
            sync.Pause(failure);
            // A session does not end during its running answer; nothing but the store knows that it goes on.
            if (session.Open is not null) return options.DeadlineAfter(session.LiveSince, now);
        }
        return record.Deadline > now ? record.Deadline : null;
    }

    /// <summary>How many sessions are live. While the store does not answer: how many the journal's index takes for live.</summary>
    public async ValueTask<int> CountLiveAsync(CancellationToken ct = default)
    {
        try
        {
            return await store.GetSessionCount(ct);
        }
        catch (StoreUnavailableException failure)
        {
            sync.Pause(failure);
            return Recent().Count();
        }
    }

    /// <summary>Puts the sessions that the journal knows to be live into the store, if it does not have them.</summary>
    public async Task RefillAsync(CancellationToken ct)
    {
        foreach (var summary in Recent())
        {
            if (sync.IsPaused) return;
            if (await LoadAsync(summary.Log, ct) is { } session) await LiveUntilAsync(session, ct);
        }
        sync.TakeLost();
    }

    IEnumerable<LogSummary> Recent()
    {
        var since = time.GetUtcNow() - options.IdleTimeout;
        return journal.List(LogId.Session).Where(s => s.LastActivity > since);
    }
}
