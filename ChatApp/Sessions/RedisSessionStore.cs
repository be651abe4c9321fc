using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ChatApp.Journal;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace ChatApp.Sessions;

/// <summary>
/// The store in Redis. <c>session:{id}</c> holds the record; everything else is under <c>chatapp:</c>, so that only records match
/// <c>session:*</c>. Every key has a time to live, every operation is one round trip, and who is live is read off an index.
/// </summary>
public sealed partial class RedisSessionStore : ISessionStore, IAsyncDisposable
{
    /// <summary>How many events are kept of each session.</summary>
    public const int MaxEvents = 200;

    /// <summary>A longer event is not kept, in bytes; nor is what is before it.</summary>
    const int MaxEventLength = 256 * 1024;

    /// <summary>The shortest time to live of a record, in ms: small differences between clocks do not matter then.</summary>
    const long MinLeft = 5_000;

    readonly RedisLink link;
    readonly SessionOptions options;
    readonly TimeProvider time;
    readonly ILogger<RedisSessionStore> logger;
    readonly RedisRecord records;
    readonly JournalLine lines;
    readonly string session, events, lease;
    readonly RedisKey live, deleted, health;
    readonly RedisBatch saves, refreshes;
    bool saidCorrupt;

    public RedisSessionStore(IOptions<SessionOptions> options, ISeal seal, TimeProvider time, ILogger<RedisSessionStore> logger)
    {
        (this.options, this.time, this.logger) = (options.Value, time, logger);
        (records, lines) = (new RedisRecord(seal), new JournalLine(seal));
        link = new RedisLink(this.options.Redis.Address, ordered: false, logger);
        var prefix = this.options.Redis.Prefix;
        (session, events, lease) = ($"{prefix}session:", $"{prefix}chatapp:events:", $"{prefix}chatapp:lease:");
        (live, deleted, health) = ($"{prefix}chatapp:live", $"{prefix}chatapp:deleted", $"{prefix}chatapp:health:{RandomId.New()}");
        RedisValue idle = (long)this.options.IdleTimeout.TotalMilliseconds, lifetime = (long)this.options.AbsoluteLifetime.TotalMilliseconds;
        saves = new RedisBatch(calls => SendAsync(RedisScripts.Save, calls));
        refreshes = new RedisBatch(calls => SendAsync(RedisScripts.Refresh, calls, idle, lifetime));
    }

    /// <summary>How many calls are under way, those included that were given up.</summary>
    public int InFlight => link.InFlight;

    long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async ValueTask<bool> SaveSession(SessionRecord record, long? expected = null, CancellationToken ct = default)
    {
        var left = record.Deadline.ToUnixTimeMilliseconds() - Now;
        if (left <= 0) return false;
        return await saves.RunAsync(record.SessionId, [expected?.ToString(CultureInfo.InvariantCulture) ?? "", record.Deadline.ToUnixTimeMilliseconds(), Math.Max(left, MinLeft), records.Write(record)], ct) == 1;
    }

    public async ValueTask<SessionRecord?> GetSession(SessionId id, CancellationToken ct = default)
    {
        byte[]? json = await link.CallAsync(db => db.StringGetAsync(session + id.Value), ct);
        if (json is null) return null;
        if (records.Read(id, json) is { } record) return record.Deadline > time.GetUtcNow() ? record : null;
        await DiscardAsync(id, json, ct);
        return null;
    }

    /// <summary>A record that cannot be read is in the way of a new one. The journal has the session.</summary>
    async Task DiscardAsync(SessionId id, byte[] json, CancellationToken ct)
    {
        if (!saidCorrupt) LogCorrupt(id);
        saidCorrupt = true;
        await RunAsync(RedisScripts.Discard, [session + id.Value, live], [id.Value, json], ct);
    }

    public async ValueTask<bool> RefreshSession(SessionId id, CancellationToken ct = default)
    {
        var done = await refreshes.RunAsync(id, [], ct);
        if (done != 2) return done == 1;
        // Its fields are in another order: written again they are in ours.
        if (await GetSession(id, ct) is not { } record) return false;
        var now = time.GetUtcNow();
        return await SaveSession(record with { LastActivity = now, Deadline = options.DeadlineAfter(record.CreatedAt, now) }, record.Version, ct);
    }

    public async ValueTask<bool> DeleteSession(SessionId id, CancellationToken ct = default) =>
        await RunAsync(RedisScripts.Delete, [session + id.Value, live, deleted, events + id.Value], [id.Value, (long)options.AbsoluteLifetime.TotalMilliseconds], ct) == 1;

    public async ValueTask<bool> HealthCheck(CancellationToken ct = default)
    {
        try
        {
            await link.CallAsync(db => db.PingAsync(), ct);
            return await RunAsync(RedisScripts.Probe, [health], [], ct) == 1;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    public async ValueTask<int> GetSessionCount(CancellationToken ct = default) =>
        (int)await link.CallAsync(db => db.SortedSetLengthAsync(live, Now, double.PositiveInfinity, Exclude.Start), ct);

    public async IAsyncEnumerable<SessionId> ListSessions([EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var value in await link.CallAsync(db => db.SortedSetRangeByScoreAsync(live, Now, double.PositiveInfinity, Exclude.Start), ct))
            if (SessionId.TryParse(value, out var id)) yield return id;
    }

    public async ValueTask Clear(CancellationToken ct = default) => await RunAsync(RedisScripts.Clear, [live, deleted], [session, events, lease], ct);

    public async ValueTask<bool> TryLease(SessionId id, string holder, TimeSpan time, CancellationToken ct = default) =>
        await RunAsync(RedisScripts.Lease, [lease + id.Value], [holder, Math.Max(1, (long)time.TotalMilliseconds)], ct) == 1;

    public async ValueTask SaveEvents(SessionId id, IReadOnlyList<JournalEvent> events, CancellationToken ct = default)
    {
        if (events.Count == 0) return;
        var newest = events.Count > MaxEvents ? [.. events.Skip(events.Count - MaxEvents)] : events;
        var values = new List<RedisValue> { MaxEvents, newest[0].Sequence };
        var written = newest.Select(e => lines.Write(PurposeOf(id), [e], e.Sequence)).ToList();
        if (written.TrueForAll(line => line.Length <= MaxEventLength)) values.AddRange(written.Select(line => (RedisValue)line));
        await RunAsync(RedisScripts.SaveEvents, [session + id.Value, this.events + id.Value], [.. values], ct);
    }

    public async ValueTask<IReadOnlyList<JournalEvent>?> ReadEvents(SessionId id, long after, CancellationToken ct = default)
    {
        var kept = await CallAsync(RedisScripts.ReadEvents, [session + id.Value, events + id.Value], [after], null, ct);
        if (kept.IsNull) return null;
        var read = new List<JournalEvent>();
        foreach (var line in (byte[][])kept)
        {
            if (!lines.TryRead(PurposeOf(id), line, out var e, out _) || e.Sequence != after + 1 + read.Count) return null;
            read.Add(e);
        }
        return read;
    }

    /// <summary>What the events of a session are sealed for.</summary>
    static LogId PurposeOf(SessionId id) => new($"events-{id.Value}");

    /// <summary>One call for all of these; none of them is to take effect when the oldest one's time is over.</summary>
    async Task<long[]> SendAsync(string script, IReadOnlyList<RedisBatch.Call> calls, params RedisValue[] values) => (long[])(await CallAsync(script,
        [live, deleted, .. calls.Select(c => (RedisKey)(session + c.Id.Value))], [session, events, .. values, .. calls.SelectMany(c => c.Values)], calls[0].Begun, CancellationToken.None))!;

    async ValueTask<long> RunAsync(string script, RedisKey[] keys, RedisValue[] values, CancellationToken ct) => (long)await CallAsync(script, keys, values, null, ct);

    /// <param name="begun">When somebody began to wait for it, by <see cref="Stopwatch"/>; null for now.</param>
    async ValueTask<RedisResult> CallAsync(string script, RedisKey[] keys, RedisValue[] values, long? begun, CancellationToken ct)
    {
        try
        {
            return await SendAsync();
        }
        catch (RedisServerException)
        {
            // A Redis that was started again does not know the script any more; the client sends it along the second time.
            try
            {
                return await SendAsync();
            }
            catch (RedisServerException refusal)
            {
                throw new StoreUnavailableException("Redis does not know the script.", refusal);
            }
        }

        ValueTask<RedisResult> SendAsync()
        {
            var waited = begun is { } at ? Stopwatch.GetElapsedTime(at) : TimeSpan.Zero;
            return link.CallAsync(db => db.ScriptEvaluateAsync(script, keys, [Now, link.NotAfter - (long)waited.TotalMilliseconds, .. values]), waited, ct);
        }
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();

    [LoggerMessage(LogLevel.Warning, "The record of session {Session} in Redis cannot be read and is discarded; the journal has it. Further ones are not reported")]
    partial void LogCorrupt(SessionId session);
}
