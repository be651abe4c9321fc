using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Sessions;

[Collection(RedisCollection.Name)]
public sealed class RedisSessionStoreTests(RedisServer redis) : RedisSessionStoreCases(redis)
{
    protected override ISeal Seal { get; } = new NoSeal();

    [Fact]
    public async Task The_record_is_under_the_key_that_others_expect()
    {
        var id = await SaveAsync();
        using var json = System.Text.Json.JsonDocument.Parse((string)(await Redis.Inside.StringGetAsync($"session:{id.Value}"))!);
        Assert.Equal((id.Value, "ann"), (json.RootElement.GetProperty("sessionId").GetString(), json.RootElement.GetProperty("username").GetString()));
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeMilliseconds(), json.RootElement.GetProperty("createdAt").GetInt64());
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeMilliseconds(), json.RootElement.GetProperty("lastActivity").GetInt64());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_record_of_another_make_is_read_refreshed_and_replaced()
    {
        var id = SessionId.New(Clock);
        var now = Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var json = $$"""{ "tags": [], "version": 3, "username": "bob", "sessionId": "{{id.Value}}", "createdAt": {{now}}, "lastActivity": {{now}}, "deadline": {{now + 60_000}} }""";
        await Redis.Inside.StringSetAsync($"session:{id.Value}", json, Idle);
        Assert.Equal(("bob", 3), ((await Store.GetSession(id))!.Username, (await Store.GetSession(id))!.Version));
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await Store.RefreshSession(id));
        var record = (await Store.GetSession(id))!;
        Assert.Equal((Clock.GetUtcNow() + Idle, "[]"), (record.Deadline, record.Further!["tags"].GetRawText()));
        Assert.True(await Store.SaveSession(record with { Version = 4 }, expected: 3));
    }
}

/// <summary>Everything again with encryption on.</summary>
[Collection(RedisCollection.Name)]
public sealed class SealedRedisSessionStoreTests(RedisServer redis) : RedisSessionStoreCases(redis)
{
    protected override ISeal Seal { get; } = Seals.New();

    [Fact]
    public async Task What_is_not_sealed_is_refused()
    {
        var id = SessionId.New(Clock);
        await Redis.Inside.StringSetAsync($"session:{id.Value}", new RedisRecord(new NoSeal()).Write(Record(id)), Idle);
        Assert.Null(await Store.GetSession(id));
        Assert.True(await Store.SaveSession(Record(id)));
        await Redis.Inside.SortedSetAddAsync($"chatapp:events:{id.Value}", new JournalLine(new NoSeal()).Write(new LogId($"events-{id.Value}"), [Event(1)], 1), 1);
        await Redis.Inside.KeyExpireAsync($"chatapp:events:{id.Value}", Idle);
        Assert.Null(await Store.ReadEvents(id, 0));
    }

    [Fact]
    public async Task What_was_sealed_for_one_session_opens_for_no_other()
    {
        var (one, other) = (await SaveAsync(), SessionId.New(Clock));
        var json = (string)(await Redis.Inside.StringGetAsync($"session:{one.Value}"))!;
        await Redis.Inside.StringSetAsync($"session:{other.Value}", json.Replace(one.Value, other.Value), Idle);
        Assert.Null(await Store.GetSession(other));
    }
}

/// <summary>What Redis has beyond the contract.</summary>
public abstract class RedisSessionStoreCases(RedisServer redis) : SessionStoreContract
{
    protected override bool KeepsEvents => true;

    protected abstract ISeal Seal { get; }

    protected RedisServer Redis => redis;

    protected override ISessionStore Open(string name, TestClock clock) => new RedisSessionStore(
        Options.Create(new SessionOptions { AbsoluteLifetime = TimeSpan.FromHours(1), Store = "Redis", Redis = new RedisOptions { Url = redis.Url, Prefix = name } }),
        Seal, clock, NullLogger<RedisSessionStore>.Instance);

    public override async Task InitializeAsync()
    {
        await redis.Server.FlushAllDatabasesAsync();
        await base.InitializeAsync();
    }

    /// <summary>After every case: no key without a time to live, and none that is not ours.</summary>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var key in redis.Server.Keys(pattern: "*"))
        {
            // One that is just gone has none either.
            Assert.True(await redis.Inside.KeyTimeToLiveAsync(key) is not null || !await redis.Inside.KeyExistsAsync(key), key);
            Assert.Matches("^(other|m[0-9])?(session:session_|chatapp:)", key.ToString());
        }
    }

    [Fact]
    public async Task Only_records_match_what_others_look_for_and_they_last_until_their_deadline()
    {
        var id = await SaveAsync();
        await Store.TryLease(id, "a", Idle);
        await Store.SaveEvents(id, [Event(1)]);
        await Store.DeleteSession(await SaveAsync());
        Assert.Equal([$"session:{id.Value}"], redis.Server.Keys(pattern: "session:*").Select(k => k.ToString()));
        Assert.InRange((await redis.Inside.KeyTimeToLiveAsync($"session:{id.Value}"))!.Value, Idle - TimeSpan.FromMinutes(1), Idle);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"deadline\":1e99,\"lastActivity\":{},\"createdAt\":null,\"version\":\"x\",\"sessionId\":5}")]
    public async Task A_corrupt_record_is_as_if_there_were_none_and_others_are_unharmed(string content)
    {
        var (broken, fine) = (await SaveAsync(), await SaveAsync());
        await redis.Inside.StringSetAsync($"session:{broken.Value}", content, Idle);
        Assert.False(await Store.RefreshSession(broken));
        Assert.Null(await Store.GetSession(broken));
        Assert.Equal([fine], await ListAsync());
        Assert.True(await Store.SaveSession(Record(broken)));
        Assert.Equal("ann", (await Store.GetSession(broken))!.Username);
        Assert.NotNull(await Store.GetSession(fine));
    }

    [Fact]
    public async Task What_is_no_text_at_all_is_as_if_there_were_none_for_those_beside_it_too()
    {
        var ids = new List<SessionId>();
        for (var i = 0; i < 20; i++) ids.Add(await SaveAsync());
        await redis.Inside.KeyDeleteAsync($"session:{ids[7].Value}");
        await redis.Inside.SortedSetAddAsync($"session:{ids[7].Value}", "x", 1);
        await redis.Inside.KeyExpireAsync($"session:{ids[7].Value}", Idle);
        var refreshed = await Task.WhenAll(ids.Select(id => Store.RefreshSession(id).AsTask()));
        Assert.Equal(ids.Select(id => id != ids[7]), refreshed);
        var saved = await Task.WhenAll(ids.Select(id => Store.SaveSession(Record(id) with { Version = 2 }, id == ids[7] ? null : 1).AsTask()));
        Assert.All(saved, Assert.True);
        Assert.Equal(20, await Store.GetSessionCount());
    }

    [Fact]
    public async Task Events_last_as_long_as_their_record_however_often_its_deadline_is_moved()
    {
        var id = await SaveAsync();
        await Store.SaveEvents(id, [Event(1)]);
        string[] beside = [$"chatapp:events:{id.Value}", "chatapp:live"];
        for (var version = 1; version <= 60; version++)
        {
            var step = TimeSpan.FromSeconds(29);
            Clock.Advance(step);
            // Redis's own clock is not put forward: instead there is less left.
            foreach (var key in beside) await redis.Inside.KeyExpireAsync(key, await LeftAsync(key) - step);
            Assert.True(await Store.RefreshSession(id));
            if (version % 2 == 0) Assert.True(await Store.SaveSession((await Store.GetSession(id))! with { Version = version }, version == 2 ? 1 : version - 2));
            foreach (var key in beside) Assert.InRange(await LeftAsync(key), await LeftAsync($"session:{id.Value}") - TimeSpan.FromSeconds(1), Idle + TimeSpan.FromMinutes(1));
        }
        Assert.Single((await Store.ReadEvents(id, 0))!);

        async Task<TimeSpan> LeftAsync(string key) => (await redis.Inside.KeyTimeToLiveAsync(key))!.Value;
    }

    [Fact]
    public async Task Events_that_cannot_be_read_are_as_good_as_not_kept()
    {
        var id = await SaveAsync();
        await Store.SaveEvents(id, [Event(1), Event(2)]);
        await redis.Inside.SortedSetRemoveRangeByScoreAsync($"chatapp:events:{id.Value}", 2, 2);
        await redis.Inside.SortedSetAddAsync($"chatapp:events:{id.Value}", "garbage", 2);
        Assert.Null(await Store.ReadEvents(id, 0));
        Assert.NotNull(await Store.GetSession(id));
    }

    [Fact]
    public async Task A_flushed_or_restarted_script_cache_is_noticed_by_nobody()
    {
        var id = await SaveAsync();
        await redis.Server.ScriptFlushAsync();
        Assert.True(await Store.RefreshSession(id));
    }

    [Fact]
    public async Task It_never_asks_for_all_keys()
    {
        await redis.Server.ConfigResetStatisticsAsync();
        var id = await SaveAsync();
        await Store.RefreshSession(id);
        await Store.GetSessionCount();
        await ListAsync();
        await Store.SaveEvents(id, [Event(1)]);
        await Store.DeleteSession(id);
        await Store.Clear();
        var commands = (await redis.Server.InfoAsync("commandstats")).SelectMany(g => g).Select(p => p.Key).ToList();
        Assert.Contains("cmdstat_zcount", commands);
        Assert.DoesNotContain("cmdstat_keys", commands);
        Assert.DoesNotContain("cmdstat_scan", commands);
    }
}
