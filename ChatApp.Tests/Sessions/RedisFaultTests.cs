using System.Diagnostics;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Hosting;
using Xunit.Abstractions;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Sessions;

/// <summary>Redis stopped, frozen, cut off, flushed, slow: sending goes on, and all is as before within seconds of its return.</summary>
public sealed class RedisFaultTests(ITestOutputHelper output) : IAsyncLifetime
{
    readonly RedisServer redis = new();
    TcpProxy proxy = null!;
    Engine engine = null!;

    public async Task InitializeAsync()
    {
        await redis.InitializeAsync();
        proxy = new(redis.Port);
        engine = new(Settings($"redis://127.0.0.1:{proxy.Port}"), clock: TimeProvider.System);
        engine.Model.Always = "An answer.";
        foreach (var hosted in engine.Get<IEnumerable<IHostedService>>()) await hosted.StartAsync(default);
        await Soon.IsSoAsync(async () => await engine.Get<ISessionStore>().HealthCheck() && engine.Get<RedisSessionFeed>().IsUp);
    }

    public async Task DisposeAsync()
    {
        proxy.Heal();
        try
        {
            await engine.DisposeAsync();
        }
        finally
        {
            await proxy.DisposeAsync();
            await redis.DisposeAsync();
        }
    }

    static Dictionary<string, string?> Settings(string url) => new() { ["Sessions:Store"] = "Redis", ["Sessions:Redis:Url"] = url };

    [Fact]
    public async Task Stopped_and_started_again() => await GoesOnAsync(redis.StopAsync, redis.StartAsync);

    [Fact]
    public async Task Frozen_and_thawed() => await GoesOnAsync(() => Done(redis.Freeze), () => Done(redis.Thaw));

    [Fact]
    public async Task Cut_off_without_a_word_and_back() => await GoesOnAsync(() => Done(proxy.Cut), () => Done(proxy.Heal));

    [Fact]
    public async Task Slow()
    {
        proxy.Delay = TimeSpan.FromMilliseconds(200);
        var sent = await engine.SendAsync("one");
        await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        await Soon.IsSoAsync(() => IsStoredAsync(sent.Session.Id, engine.Get<SessionLog>()));
    }

    [Fact]
    public async Task Flushed_while_nobody_looks()
    {
        var session = await TalkAsync("one");
        await Soon.IsSoAsync(() => IsStoredAsync(session.Id, engine.Get<SessionLog>()));
        await redis.Server.FlushAllDatabasesAsync();
        await engine.Conversations.OpenAsync(Ann, session.Id);
        await Soon.IsSoAsync(() => IsStoredAsync(session.Id, engine.Get<SessionLog>()));
    }

    [Fact]
    public async Task Not_there_at_the_start()
    {
        await redis.StopAsync();
        await using var other = new Engine(Settings(redis.Url), clock: TimeProvider.System);
        other.Model.Always = "An answer.";
        var began = Stopwatch.StartNew();
        foreach (var hosted in other.Get<IEnumerable<IHostedService>>()) await hosted.StartAsync(default);
        var sent = await other.SendAsync("one");
        Assert.InRange(began.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.False(await other.Get<ISessionStore>().HealthCheck());
        await other.WhenAsync(sent.Session.Id, s => s.Open is null);
        await redis.StartAsync();
        await Soon.IsSoAsync(() => IsStoredAsync(sent.Session.Id, other.Get<SessionLog>()));
    }

    [Fact]
    public async Task Calls_fail_at_once_when_it_is_known_to_be_gone_and_none_piles_up()
    {
        var store = engine.Get<RedisSessionStore>();
        redis.Freeze();
        var first = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 5_000).Select(_ => Task.Run(() => Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.GetSession(SessionId.New(TimeProvider.System))))));
        output.WriteLine($"5,000 calls to a frozen Redis took {first.Elapsed}.");
        Assert.InRange(first.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.InRange(store.InFlight, 0, 1_024);
        var later = Stopwatch.StartNew();
        for (var i = 0; i < 1_000; i++) await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.GetSessionCount());
        output.WriteLine($"1,000 calls after that took {later.Elapsed}.");
        Assert.InRange(later.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1.4));
        redis.Thaw();
        await Soon.IsSoAsync(async () => await store.HealthCheck());
        await Soon.IsSoAsync(() => store.InFlight == 0);
    }

    [Fact]
    public async Task A_write_that_was_given_up_does_not_take_effect_later()
    {
        var store = engine.Get<RedisSessionStore>();
        var now = TimeProvider.System.GetUtcNow();
        var id = SessionId.New(TimeProvider.System);
        redis.Freeze();
        var given = Stopwatch.StartNew();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.SaveSession(new(id, "ann", now, now, 1, now + TimeSpan.FromMinutes(30))));
        await Soon.IsSoAsync(() => given.Elapsed > RedisLink.Patience + TimeSpan.FromSeconds(2));
        redis.Thaw();
        await Soon.IsSoAsync(async () => await store.HealthCheck());
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task Whoever_watches_reads_again_after_its_return()
    {
        await using var other = new RedisSessionFeed(new LocalSessionFeed(), engine.Get<Microsoft.Extensions.Options.IOptions<SessionOptions>>(), new NoSeal(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<RedisSessionFeed>.Instance);
        await Soon.IsSoAsync(() => other.IsUp);
        using var subscription = other.Subscribe(LogId.New(LogId.Session));
        proxy.Cut();
        await Soon.IsSoAsync(() => !other.IsUp);
        proxy.Heal();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Null(await subscription.NextAsync(limit.Token));
    }

    async Task GoesOnAsync(Func<Task> breakAsync, Func<Task> mendAsync)
    {
        var before = await TalkAsync("before");
        await breakAsync();
        var sessions = new List<Session> { before };
        for (var i = 0; i < 5; i++)
        {
            var sending = Stopwatch.StartNew();
            sessions.Add(await TalkAsync($"message {i}"));
            output.WriteLine($"Sent and answered in {sending.Elapsed}.");
            Assert.InRange(sending.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
        sessions[0] = await TalkAsync("still here", before.Id);
        Assert.Equal(before.Id, sessions[0].Id);
        var paused = await Soon.IsSoAsync(() => engine.Get<StoreSync>().IsPaused);
        output.WriteLine($"Paused {paused} after that.");
        await mendAsync();
        var took = await Soon.IsSoAsync(async () => (await Task.WhenAll(sessions.Select(s => IsStoredAsync(s.Id, engine.Get<SessionLog>())))).All(b => b) && engine.Get<RedisSessionFeed>().IsUp);
        output.WriteLine($"All back in Redis after {took}.");
        // Redis has a record a moment before this process knows that it does.
        await Soon.IsSoAsync(() => engine.Get<StoreSync>() is { IsPaused: false, Behind: 0 });
        foreach (var session in sessions) Assert.Equal(session.Version, (await engine.Conversations.OpenAsync(Ann, session.Id))!.Version);
    }

    async Task<Session> TalkAsync(string text, SessionId? id = null)
    {
        var sent = await engine.SendAsync(text, id);
        return await engine.WhenAsync(sent.Session.Id, s => s.Open is null && s.Waiting.IsEmpty);
    }

    /// <summary>Whether Redis itself has the session, as new as the journal has it.</summary>
    async Task<bool> IsStoredAsync(SessionId id, SessionLog log)
    {
        string? json = await redis.Inside.StringGetAsync($"session:{id.Value}");
        return json is not null && json.Contains($"\"version\":{(await log.LoadAsync(log.Find(id)!.Value))!.Version},");
    }

    static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
