using System.Diagnostics;
using ChatApp.Benchmarks.Reports;
using ChatApp.Sessions;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SessionOptions = ChatApp.Sessions.SessionOptions;

namespace ChatApp.Benchmarks.Stores;

/// <summary>Reading a live session's record from the memory store, and the same record from a bare memory cache.</summary>
static class MemoryGets
{
    const int Sessions = 1_000, Gets = 500_000, Rounds = 9;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        var options = new SessionOptions();
        using var store = new MemorySessionStore(Options.Create(options), TimeProvider.System);
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var now = TimeProvider.System.GetUtcNow();
        var ids = Enumerable.Range(0, Sessions).Select(_ => SessionId.New(TimeProvider.System)).ToArray();
        foreach (var id in ids)
        {
            var record = new SessionRecord(id, "ann", now, now, 1, options.DeadlineAfter(now, now));
            await store.SaveSession(record, ct: ct);
            cache.Set(id.Value, record, new MemoryCacheEntryOptions { SlidingExpiration = options.IdleTimeout });
        }

        var (own, bare) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var (ours, theirs) = (await OwnAsync(store, ids), Bare(cache, ids));
            // The first rounds are the compiler's.
            if (round < 0) continue;
            own.Add(ours);
            bare.Add(theirs);
        }
        return
        [
            Figure.Of("memory store get, live session", own, "ns"),
            Figure.Of("bare IMemoryCache.TryGetValue of the same records", bare, "ns"),
            Figure.Of("memory store get, beside the bare one", [.. own.Zip(bare, (o, b) => o / b)], "×", atMost: 3),
        ];
    }

    static async Task<double> OwnAsync(MemorySessionStore store, SessionId[] ids)
    {
        var (begun, found) = (Stopwatch.GetTimestamp(), 0);
        for (var i = 0; i < Gets; i++)
            if (await store.GetSession(ids[i % ids.Length]) is not null) found++;
        return PerGet(begun, found);
    }

    static double Bare(MemoryCache cache, SessionId[] ids)
    {
        var (begun, found) = (Stopwatch.GetTimestamp(), 0);
        for (var i = 0; i < Gets; i++)
            if (cache.TryGetValue(ids[i % ids.Length].Value, out SessionRecord? record) && record is not null) found++;
        return PerGet(begun, found);
    }

    static double PerGet(long begun, int found) =>
        found == Gets ? Stopwatch.GetElapsedTime(begun).TotalNanoseconds / Gets : throw new InvalidOperationException("A live session was not found.");
}
