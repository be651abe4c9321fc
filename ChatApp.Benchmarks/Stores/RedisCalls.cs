using System.Diagnostics;
using ChatApp.Benchmarks.Reports;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using SessionOptions = ChatApp.Sessions.SessionOptions;

namespace ChatApp.Benchmarks.Stores;

/// <summary>
/// Reading, saving and refreshing a session in Redis, beside bare calls of the same bytes through the same client: one connection,
/// and as many calls under way at once.
/// </summary>
static class RedisCalls
{
    const int Sessions = 1_000, InFlight = 64, Calls = 40_000, Rounds = 5;

    /// <summary>Takes what the store's script takes, and does nothing with it.</summary>
    const string Nothing = "return 1";

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        using var redis = new RedisProcess();
        var options = new SessionOptions { Redis = new() { Url = $"redis://127.0.0.1:{redis.Port}" } };
        await using var store = new RedisSessionStore(Options.Create(options), new NoSeal(), TimeProvider.System, NullLogger<RedisSessionStore>.Instance);
        using var connection = await ConnectionMultiplexer.ConnectAsync(options.Redis.Address.ToOptions());
        var bare = connection.GetDatabase();
        for (var waited = Stopwatch.StartNew(); !await store.HealthCheck(ct);)
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(20)) throw new TimeoutException("redis-server does not answer.");
            await Task.Delay(50, ct);
        }

        var now = TimeProvider.System.GetUtcNow();
        var records = Enumerable.Range(0, Sessions).Select(_ => new SessionRecord(SessionId.New(TimeProvider.System), "ann", now, now, 1, options.DeadlineAfter(now, now))).ToArray();
        foreach (var record in records) await store.SaveSession(record, ct: ct);
        var keys = records.Select(r => (RedisKey)$"session:{r.SessionId.Value}").ToArray();
        var bytes = (byte[])(await bare.StringGetAsync(keys[0]))!;

        return
        [
            .. await CompareAsync("get", "StringGetAsync", 0.6,
                i => store.GetSession(records[i % Sessions].SessionId, ct).AsTask(),
                i => bare.StringGetAsync(keys[i % Sessions]), ct),
            .. await CompareAsync("save", "script call", 0.8,
                i => store.SaveSession(records[i % Sessions], 1, ct).AsTask(),
                i => Bare([keys[i % Sessions], "chatapp:live", "chatapp:deleted", "chatapp:events:" + records[i % Sessions].SessionId.Value], [records[i % Sessions].SessionId.Value, "1", 1_700_000_000_000, bytes]), ct),
            .. await CompareAsync("refresh", "script call", 0.8,
                i => store.RefreshSession(records[i % Sessions].SessionId, ct).AsTask(),
                i => Bare([keys[i % Sessions], "chatapp:live", "chatapp:events:" + records[i % Sessions].SessionId.Value], [records[i % Sessions].SessionId.Value, 1_800_000, 86_400_000]), ct),
        ];

        Task Bare(RedisKey[] of, RedisValue[] values) => bare.ScriptEvaluateAsync(Nothing, of, [1_700_000_000_000, 1_700_000_002_000, .. values]);
    }

    static async Task<IEnumerable<Figure>> CompareAsync(string what, string call, double atLeast, Func<int, Task> ours, Func<int, Task> theirs, CancellationToken ct)
    {
        var (own, bare) = (new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var (mine, other) = (await RateAsync(ours), await RateAsync(theirs));
            // The first round is the compiler's.
            if (round < 0) continue;
            own.Add(mine);
            bare.Add(other);
        }
        return
        [
            Figure.Of($"Redis store {what}, {InFlight} in flight", own, "a second"),
            Figure.Of($"bare {call} of the same bytes", bare, "a second"),
            Figure.Of($"Redis store {what}, beside the bare one", [.. own.Zip(bare, (o, b) => o / b)], "×", atLeast: atLeast),
        ];
    }

    static async Task<double> RateAsync(Func<int, Task> call)
    {
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(worker => Task.Run(async () =>
        {
            for (var i = worker; i < Calls; i += InFlight) await call(i);
        })));
        return Calls / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
