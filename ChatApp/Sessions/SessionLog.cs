using System.Collections.Concurrent;
using ChatApp.Conversations;
using ChatApp.Journal;
using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

/// <summary>
/// Where journal, store and feed meet. It keeps the folded sessions, carries out commands one at a time in each session, and lets
/// any number of watchers follow.
/// </summary>
public sealed partial class SessionLog
{
    const int Attempts = 8;

    readonly IJournal journal;
    readonly ISessionStore store;
    readonly StoreSync sync;
    readonly ISessionFeed feed;
    readonly SessionOptions options;
    readonly TimeProvider time;
    readonly ConcurrentDictionary<LogId, Slot> slots = new();

    public SessionLog(IJournal journal, ISessionStore store, StoreSync sync, ISessionFeed feed, IOptions<SessionOptions> options, TimeProvider time) =>
        (this.journal, this.store, this.sync, this.feed, this.options, this.time) = (journal, store, sync, feed, options.Value, time);

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
            slots.TryRemove(log, out _);
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

    async Task<Session> FoldAsync(Session session, CancellationToken ct)
    {
        if (journal.Find(session.Log)?.Version is not { } version) return session.Version == 0 ? session : throw new SessionGoneException();
        if (version <= session.Version) return session;
        foreach (var line in await journal.ReadAsync(session.Log, session.Version, ct: ct)) session = session.Apply(SessionEventJson.Read(line));
        return session;
    }

    /// <summary>One slot for each log; one that was dropped while in use is no harm, the journal's expected version decides.</summary>
    Slot SlotOf(LogId log)
    {
        var slot = slots.GetOrAdd(log, static _ => new Slot());
        slot.Used = time.GetUtcNow().UtcTicks;
        return slot;
    }

    /// <summary>Drops the folds that nobody asked for during the idle timeout; the journal has them.</summary>
    internal async Task CompactAsync(Breather breather, CancellationToken ct)
    {
        var since = (time.GetUtcNow() - options.IdleTimeout).UtcTicks;
        foreach (var (log, slot) in slots)
        {
            await breather.RestAsync(ct);
            if (slot.Used > since || !slots.TryRemove(new(log, slot))) continue;
            if (slot.Session is { } session && session.Version - slot.Saved >= SnapshotAtRest) Keep(slot);
        }
    }

    sealed class Slot
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public volatile Session? Session;

        /// <summary>When somebody asked for it last, in ticks (UTC).</summary>
        public long Used
        {
            get => Volatile.Read(ref field);
            set => Volatile.Write(ref field, value);
        }

        /// <summary>The version of the newest snapshot that this process knows of.</summary>
        public long Saved { get; set; }
    }
}

/// <summary>The session was erased meanwhile, or never was.</summary>
public sealed class SessionGoneException() : Exception("The session is gone.");
