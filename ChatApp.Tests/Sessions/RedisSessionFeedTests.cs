using System.Text;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Sessions;

/// <summary>Two processes' feeds on one Redis.</summary>
public abstract class RedisSessionFeedCases(RedisServer redis) : SessionFeedContract
{
    readonly List<RedisSessionFeed> feeds = [];

    protected abstract ISeal Seal { get; }

    protected override ISessionFeed From => feeds[0];

    protected override ISessionFeed To => feeds[^1];

    public override async Task InitializeAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            feeds.Add(new(new LocalSessionFeed(), Options.Create(new SessionOptions { Store = "Redis", Redis = new RedisOptions { Url = redis.Url } }), Seal, NullLogger<RedisSessionFeed>.Instance));
            var feed = feeds[^1];
            await Soon.IsSoAsync(() => feed.IsUp);
        }
    }

    public override async Task DisposeAsync()
    {
        foreach (var feed in feeds) await feed.DisposeAsync();
    }

    [Fact]
    public async Task What_it_cannot_read_harms_nothing()
    {
        var log = LogId.New(LogId.Session);
        using var subscription = To.Subscribe(log);
        foreach (var message in new[] { "", "garbage", "x\n", "x y\n", $"x {log.Value}\ngarbage\n", $"x {log.Value}\n{{}}\n" })
            await redis.Inside.PublishAsync("chatapp:0:feed", message);
        From.Publish(log, new Progress(1, 0, "fine"));
        Assert.Equal(new Progress(1, 0, "fine"), await HearAsync(subscription));
    }

    [Fact]
    public async Task The_text_is_readable_on_the_channel_only_without_encryption()
    {
        var log = LogId.New(LogId.Session);
        var heard = new TaskCompletionSource<string>();
        await redis.Inside.Multiplexer.GetSubscriber().SubscribeAsync("chatapp:0:feed", (_, message) =>
        {
            if (Encoding.UTF8.GetString(message).Contains(log.Value)) heard.TrySetResult(Encoding.UTF8.GetString(message));
        });
        From.Publish(log, new Appended([new Recorded(1, default, new MessageAdded("canary"))]));
        Assert.Equal(!Seal.IsOn, (await heard.Task.WaitAsync(TimeSpan.FromSeconds(20))).Contains("canary"));
        await redis.Inside.Multiplexer.GetSubscriber().UnsubscribeAsync("chatapp:0:feed");
    }
}

[Collection(RedisCollection.Name)]
public sealed class RedisSessionFeedTests(RedisServer redis) : RedisSessionFeedCases(redis)
{
    protected override ISeal Seal { get; } = new NoSeal();
}

[Collection(RedisCollection.Name)]
public sealed class SealedRedisSessionFeedTests(RedisServer redis) : RedisSessionFeedCases(redis)
{
    protected override ISeal Seal { get; } = Seals.New();
}
