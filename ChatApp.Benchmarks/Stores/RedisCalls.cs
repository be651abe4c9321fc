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
    const int Sessions = 1_000, InFlight = 64, Calls = 40_000, WarmUp = 2, Rounds = 9;

    /// <summary>Writes what it is sent, with a time to live.</summary>
    const string Write = "redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 1";

    /// <summary>
    /// Takes what the store's script takes for one session, and does nothing with it: what sending and answering cost alone. What is to
    /// be reached is a share of <see cref="Write"/>, since a save that writes nothing is none.
    /// </summary>
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
            .. await CompareAsync("get", 0.6, i => store.GetSession(records[i % Sessions].SessionId, ct).AsTask(),
                [("bare StringGetAsync of the same bytes", i => bare.StringGetAsync(keys[i % Sessions]))], ct),
            .. await CompareAsync("save", 0.8, i => store.SaveSession(records[i % Sessions], 1, ct).AsTask(),
                [(Writing, Writes), (Taking, i => Takes([keys[i % Sessions], "chatapp:live", "chatapp:deleted", Events(i)], [records[i % Sessions].SessionId.Value, "1", 1_700_000_000_000, bytes]))], ct),
            .. await CompareAsync("refresh", 0.8, i => store.RefreshSession(records[i % Sessions].SessionId, ct).AsTask(),
                [(Writing, Writes), (Taking, i => Takes([keys[i % Sessions], "chatapp:live", Events(i)], [records[i % Sessions].SessionId.Value, 1_800_000, 86_400_000]))], ct),
        ];

        RedisKey Events(int i) => "chatapp:events:" + records[i % Sessions].SessionId.Value;
        Task Writes(int i) => bare.ScriptEvaluateAsync(Write, ["bare:" + records[i % Sessions].SessionId.Value], [bytes, 1_800_000]);
        Task Takes(RedisKey[] of, RedisValue[] values) => bare.ScriptEvaluateAsync(Nothing, of, [1_700_000_000_000, 1_700_000_002_000, .. values]);
    }

    const string Writing = "bare script call that writes the same bytes, with a time to live", Taking = "bare script call that takes what the store's takes, and does nothing";

    /// <param name="others">What it is measured beside, in the same rounds; what is to be reached is a share of the first.</param>
    static async Task<IEnumerable<Figure>> CompareAsync(string what, double atLeast, Func<int, Task> ours, (string Name, Func<int, Task> Call)[] others, CancellationToken ct)
    {
        var own = new List<double>();
        var bare = others.Select(_ => new List<double>()).ToArray();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var mine = await RateAsync(ours);
            if (round >= 0) own.Add(mine);
            for (var i = 0; i < others.Length; i++)
            {
                var rate = await RateAsync(others[i].Call);
                if (round >= 0) bare[i].Add(rate);
            }
        }
        return
        [
            Figure.Of($"Redis store {what}, {InFlight} in flight", own, "a second"),
            .. others.Select((other, i) => Figure.Of(other.Name, bare[i], "a second")),
            .. others.Select((other, i) => Figure.Of($"Redis store {what}, beside the {other.Name}", [.. own.Zip(bare[i], (o, b) => o / b)], "×", atLeast: i == 0 ? atLeast : null)),
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
