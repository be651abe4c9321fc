using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatApp.Conversations;
using ChatApp.Journal;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

/// <summary>
/// Where journal, store and feed meet. It keeps the folded sessions, carries out commands one at a time in each session, and lets
/// any number of watchers follow.
/// </summary>
public sealed class SessionLog : IDisposable
{
    const int Attempts = 8;

    /// <summary>How many events since the last snapshot are worth a new one: of a session in use, and of one that nobody asks for any more.</summary>
    const int SnapshotEvery = 2_000, SnapshotAtRest = 200;

    readonly IJournal journal;
    readonly ISessionStore store;
    readonly StoreSync sync;
    readonly ISessionFeed feed;
    readonly SessionOptions options;
    readonly TimeProvider time;
    readonly MemoryCache cache;
    readonly ConcurrentDictionary<LogId, Session> unsaved = new();

    public SessionLog(IJournal journal, ISessionStore store, StoreSync sync, ISessionFeed feed, IOptions<SessionOptions> options, TimeProvider time)
    {
        (this.journal, this.store, this.sync, this.feed, this.options, this.time) = (journal, store, sync, feed, options.Value, time);
        cache = SessionCache.New(time);
    }

    /// <summary>Called under the session's gate after events that were appended here: must not wait.</summary>
    public event Action<Session, IReadOnlyList<Recorded>>? Committed;

    /// <summary>The log that a session id points to; null for an unknown one.</summary>
    public LogId? Find(SessionId id) => journal.FindByName(id.Value);

    /// <summary>The log that this caller calls by this id: by their own alias, or by its name, which alone says nothing of who may use it.</summary>
    public LogId? Find(string caller, SessionId id) => journal.FindByName(AliasBound.NameOf(caller, id.Value)) ?? Find(id);

    /// <summary>The session as it stands; null when there is no such log.</summary>
    public async ValueTask<Session?> LoadAsync(LogId log, CancellationToken ct = default)
    {
        if (journal.Find(log) is not { } summary) return null;
        var slot = SlotOf(log);
        if (slot.Session is { } known && known.Version >= summary.Version) return known;
        await slot.Gate.WaitAsync(ct);
        try
        {
            return slot.Session = await FoldAsync(slot.Session ?? await StartAsync(log, slot, ct), ct);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    /// <summary>
    /// Decides on the session as it stands, appends the events and folds them. When another process was first, it catches up and
    /// decides again. The value of <paramref name="decide"/> counts only once its events are on disk.
    /// </summary>
    /// <exception cref="JournalUnavailableException">Nothing was appended.</exception>
    /// <exception cref="SessionGoneException">The log was erased, or never was.</exception>
    public async Task<(T Value, Session Session)> ExecuteAsync<T>(LogId log, Func<Decision, T> decide, CancellationToken ct = default)
    {
        var slot = SlotOf(log);
        await slot.Gate.WaitAsync(ct);
        try
        {
            slot.Session = await FoldAsync(slot.Session ?? await StartAsync(log, slot, ct), ct);
            for (var attempt = 1; ; attempt++)
            {
                var decision = new Decision(slot.Session, time.GetUtcNow());
                var value = decide(decision);
                if (decision.Events.Count == 0) return (value, slot.Session);
                if (await AppendAsync(slot, decision, ct)) return (value, slot.Session);
                if (attempt == Attempts) throw new JournalUnavailableException("The session is too busy.");
                slot.Session = await FoldAsync(slot.Session, ct);
            }
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    async Task<bool> AppendAsync(Slot slot, Decision decision, CancellationToken ct)
    {
        var before = slot.Session!;
        if (before.Version == 0 && decision.Events[0] is not SessionStarted) throw new SessionGoneException();
        var titled = before.Messages.Count > 0;
        var lines = decision.Events.Select(e => SessionEventJson.Write(e, RandomId.New(), decision.Now, titled)).ToList();
        var result = await journal.AppendAsync(before.Log, before.Version, lines, ct);
        if (result.Conflict) return false;
        slot.Session = decision.Session;
        if (decision.Session.Version - slot.Saved >= SnapshotEvery) Keep(slot);
        var events = decision.Events.Select((e, i) => new Recorded(before.Version + 1 + i, decision.Now, e)).ToList();
        sync.Mark(decision.Session, [.. lines.Select((line, i) => line with { Sequence = before.Version + 1 + i })]);
        Committed?.Invoke(decision.Session, events);
        feed.Publish(before.Log, new Appended(events));
        return true;
    }

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

    /// <summary>Erases the session with everything beside it; whoever watches it is told.</summary>
    /// <exception cref="JournalUnavailableException">It is still there.</exception>
    public async Task DeleteAsync(LogId log, CancellationToken ct = default)
    {
        if (await LoadAsync(log, ct) is not { } session) return;
        var slot = SlotOf(log);
        await slot.Gate.WaitAsync(ct);
        try
        {
            await journal.DeleteAsync(log, ct);
            cache.Remove(log);
            unsaved.TryRemove(log, out _);
        }
        finally
        {
            slot.Gate.Release();
        }
        feed.Publish(log, new Erased());
        try
        {
            await store.DeleteSession(session.Id, ct);
        }
        catch (StoreUnavailableException failure)
        {
            // Its record there points to nothing and goes at its deadline.
            sync.Pause(failure);
        }
    }

    /// <summary>
    /// Everything that happens to a session after the cursor: first what it missed, then live. No event is skipped or repeated,
    /// whatever the feed drops; the text of the running turn comes whole, from the cursor's offset.
    /// </summary>
    public async IAsyncEnumerable<FeedItem> WatchAsync(LogId log, Cursor from, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var subscription = feed.Subscribe(log);
        var (at, offset) = from;
        var open = 0L;
        FeedItem? item = null;
        while (item is not Erased)
        {
            if (item is Appended appended && appended.Events[0].Sequence <= at + 1)
            {
                var news = appended.Events.Where(e => e.Sequence > at).ToList();
                if (news.Count > 0)
                {
                    Follow(news);
                    yield return appended.Events.Count == news.Count ? appended : new Appended(news);
                }
            }
            else if (item is Progress progress && progress.Turn <= at && (progress.Turn != open || progress.Offset <= offset))
            {
                var known = offset - progress.Offset;
                if (progress.Turn == open && known < progress.Text.Length)
                {
                    offset = progress.Offset + progress.Text.Length;
                    yield return known == 0 ? progress : new Progress(open, progress.Offset + known, progress.Text[known..]);
                }
            }
            else
            {
                // At the start, after an overflow, and on a gap: the journal has it all.
                var missed = (await journal.ReadAsync(log, at, ct: ct)).Select(SessionEventJson.Read).ToList();
                if (missed.Count > 0)
                {
                    Follow(missed);
                    yield return new Appended(missed);
                }
                if (open == 0 && await LoadAsync(log, ct) is { Open: { } running } && running.Id <= at) open = running.Id;
                if (open != 0 && await journal.ReadStagedAsync(log, ct) is { } staged && staged.Turn == open && staged.Text.Length > offset)
                {
                    var (start, text) = (offset, staged.Text[offset..]);
                    offset = staged.Text.Length;
                    yield return new Progress(open, start, text);
                }
            }
            item = await subscription.NextAsync(ct);
        }

        void Follow(List<Recorded> news)
        {
            at = news[^1].Sequence;
            foreach (var e in news)
            {
                if (e.Event is not (TurnStarted or TurnClosed)) continue;
                open = e.Event is TurnStarted ? e.Sequence : 0;
                offset = 0;
            }
        }
    }

    /// <summary>Where folding starts: at the newest snapshot, or with nothing.</summary>
    async Task<Session> StartAsync(LogId log, Slot slot, CancellationToken ct)
    {
        if (journal.Find(log)?.Version >= SnapshotAtRest && await journal.ReadSnapshotAsync(log, ct) is { } snapshot && SessionSnapshot.Read(log, snapshot.Fold) is { } session)
        {
            slot.Saved = session.Version;
            return session;
        }
        return new Session(log);
    }

    async Task<Session> FoldAsync(Session session, CancellationToken ct)
    {
        if (journal.Find(session.Log)?.Version is not { } version) return session.Version == 0 ? session : throw new SessionGoneException();
        if (version <= session.Version) return session;
        foreach (var line in await journal.ReadAsync(session.Log, session.Version, ct: ct)) session = session.Apply(SessionEventJson.Read(line));
        return session;
    }

    /// <summary>One slot for each log; an evicted one that is still in use is no harm, the journal's expected version decides.</summary>
    Slot SlotOf(LogId log)
    {
        if (cache.TryGetValue(log, out Slot? slot)) return slot!;
        lock (cache)
        {
            return cache.GetOrCreate(log, entry =>
            {
                entry.SlidingExpiration = options.IdleTimeout;
                entry.RegisterPostEvictionCallback((_, value, reason, _) =>
                {
                    if (reason == EvictionReason.Expired && value is Slot { Session: { } session } slot && session.Version - slot.Saved >= SnapshotAtRest) Keep(slot);
                });
                return new Slot();
            })!;
        }
    }

    void Keep(Slot slot)
    {
        slot.Saved = slot.Session!.Version;
        unsaved[slot.Session.Log] = slot.Session;
    }

    /// <summary>Writes the snapshots that are due. One that cannot be written is no loss.</summary>
    public async Task SaveSnapshotsAsync(CancellationToken ct)
    {
        foreach (var (log, session) in unsaved)
        {
            unsaved.TryRemove(new(log, session));
            if (journal.Find(log) is null) continue;
            try
            {
                await journal.SaveSnapshotAsync(log, session.Version, SessionSnapshot.Write(session), ct);
            }
            catch (JournalUnavailableException)
            {
                return;
            }
        }
    }

    /// <summary>Drops folds that nobody asked for during the idle timeout; the journal has them.</summary>
    public void Compact() => cache.Compact(0);

    public void Dispose() => cache.Dispose();

    sealed class Slot
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public volatile Session? Session;

        /// <summary>The version of the newest snapshot that this process knows of.</summary>
        public long Saved { get; set; }
    }
}

/// <summary>The session was erased meanwhile, or never was.</summary>
public sealed class SessionGoneException() : Exception("The session is gone.");
