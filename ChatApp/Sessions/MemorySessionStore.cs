using System.Collections.Concurrent;
using ChatApp.Journal;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

/// <summary>
/// The store in this process. The records are in an <see cref="IMemoryCache"/> of its own, whose sliding expiration frees the memory
/// of what nobody asks for; who is live is read off <see cref="deadlines"/>, because any look into the cache would slide it.
/// </summary>
public sealed class MemorySessionStore : ISessionStore, IDisposable
{
    readonly SessionOptions options;
    readonly TimeProvider time;
    readonly MemoryCache cache;
    readonly ConcurrentDictionary<SessionId, DateTimeOffset> deadlines = new();
    readonly ConcurrentDictionary<SessionId, (string Holder, DateTimeOffset Until)> leases = new();
    // Ids that were deleted, until nobody can be writing under them any more.
    readonly ConcurrentDictionary<SessionId, DateTimeOffset> deleted = new();
    readonly Lock gate = new();

    public MemorySessionStore(IOptions<SessionOptions> options, TimeProvider time)
    {
        (this.options, this.time) = (options.Value, time);
        // The sweep does it instead, a few at a time.
        cache = SessionCache.New(time, scan: TimeSpan.FromDays(1));
    }

    public ValueTask<bool> SaveSession(SessionRecord record, long? expected = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (record.Deadline <= now || (deleted.TryGetValue(record.SessionId, out var until) && until > now)) return new(false);
            if (Read(record.SessionId)?.Version != expected) return new(false);
            Write(record);
            return new(true);
        }
    }

    public ValueTask<SessionRecord?> GetSession(SessionId id, CancellationToken ct = default) => new(Read(id));

    public ValueTask<bool> RefreshSession(SessionId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (Read(id) is not { } record) return new(false);
            var now = time.GetUtcNow();
            Write(record with { LastActivity = now, Deadline = options.DeadlineAfter(record.CreatedAt, now) });
            return new(true);
        }
    }

    public ValueTask<bool> DeleteSession(SessionId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
        {
            var live = Read(id) is not null;
            Remove(id);
            deleted[id] = time.GetUtcNow() + options.AbsoluteLifetime;
            return new(live);
        }
    }

    public ValueTask<bool> HealthCheck(CancellationToken ct = default) => new(true);

    public ValueTask<int> GetSessionCount(CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        return new(deadlines.Count(entry => entry.Value > now));
    }

    public async IAsyncEnumerable<SessionId> ListSessions([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await Task.CompletedTask;
        var now = time.GetUtcNow();
        foreach (var (id, deadline) in deadlines)
            if (deadline > now) yield return id;
    }

    public ValueTask Clear(CancellationToken ct = default)
    {
        lock (gate)
        {
            cache.Clear();
            deadlines.Clear();
            leases.Clear();
            deleted.Clear();
        }
        return default;
    }

    public ValueTask<bool> TryLease(SessionId id, string holder, TimeSpan time, CancellationToken ct = default)
    {
        var now = this.time.GetUtcNow();
        var lease = leases.AddOrUpdate(id, _ => (holder, now + time), (_, held) => held.Holder == holder || held.Until <= now ? (holder, now + time) : held);
        return new(lease.Holder == holder);
    }

    public ValueTask SaveEvents(SessionId id, IReadOnlyList<JournalEvent> events, CancellationToken ct = default) => default;

    public ValueTask<IReadOnlyList<JournalEvent>?> ReadEvents(SessionId id, long after, CancellationToken ct = default) => new((IReadOnlyList<JournalEvent>?)null);

    /// <summary>Gives back the memory of what is no longer live; returns how many sessions that were.</summary>
    internal async Task<int> SweepAsync(Breather breather, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var removed = 0;
        foreach (var (id, deadline) in deadlines)
        {
            await breather.RestAsync(ct);
            if (deadline <= now && RemoveEnded(id, now)) removed++;
        }
        foreach (var (id, lease) in leases)
            if (lease.Until <= now) leases.TryRemove(new(id, lease));
        foreach (var (id, until) in deleted)
            if (until <= now) deleted.TryRemove(new(id, until));
        return removed;
    }

    /// <summary>False when it has been saved again meanwhile.</summary>
    bool RemoveEnded(SessionId id, DateTimeOffset now)
    {
        lock (gate)
        {
            if (deadlines.GetValueOrDefault(id) > now) return false;
            Remove(id);
            return true;
        }
    }

    public void Dispose() => cache.Dispose();

    SessionRecord? Read(SessionId id) => cache.TryGetValue(id, out SessionRecord? record) && record!.Deadline > time.GetUtcNow() ? record : null;

    void Write(SessionRecord record)
    {
        // Copied and read-only, so that neither who wrote it nor who reads it can change what is stored.
        var own = record.Further is null ? record : record with { Further = new Dictionary<string, System.Text.Json.JsonElement>(record.Further).AsReadOnly() };
        cache.Set(record.SessionId, own, new MemoryCacheEntryOptions { SlidingExpiration = options.IdleTimeout });
        deadlines[record.SessionId] = record.Deadline;
    }

    void Remove(SessionId id)
    {
        cache.Remove(id);
        deadlines.TryRemove(id, out _);
    }
}
