using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Journal;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace ChatApp.Sessions;

/// <summary>
/// The bell across processes. Who watches in this process is told directly, with or without Redis; other processes hear it on one
/// channel. A message is <c>{node} {log}</c>, a line feed, and a line as in the journal for each event; <c>{node} *</c> says that some
/// were dropped, and <c>{node} ?{n}</c> is how a node hears whether it still hears.
/// </summary>
public sealed class RedisSessionFeed : ISessionFeed, IAsyncDisposable
{
    const string ProgressType = "progress", ErasedType = "erased", Dropped = "*", Echo = "?";

    readonly LocalSessionFeed local;
    readonly JournalLine lines;
    readonly RedisLink link;
    readonly RedisChannel channel;
    readonly string node = RandomId.New();
    TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long asked;

    public RedisSessionFeed(LocalSessionFeed local, IOptions<SessionOptions> options, ISeal seal, ILogger<RedisSessionFeed> logger)
    {
        (this.local, lines) = (local, new JournalLine(seal));
        var redis = options.Value.Redis;
        // Channels know no databases.
        channel = $"{redis.Prefix}chatapp:{redis.Address.Database}:feed";
        link = new RedisLink(redis.Address, ordered: true, logger, c => c.GetSubscriber().SubscribeAsync(channel, (_, message) => Receive(message)), ProbeAsync);
        link.Returned += Return;
    }

    /// <summary>Whether other processes are heard, as far as is known.</summary>
    public bool IsUp => link.IsUp;

    public void Publish(LogId log, FeedItem item)
    {
        local.Publish(log, item);
        if (link.IsUp) Send(log.Value, Write(log, item));
    }

    public IFeedSubscription Subscribe(LogId log) => local.Subscribe(log);

    void Send(string what, byte[] content)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes($"{node} {what}\n"), .. content];
        link.Post(c => c.GetSubscriber().PublishAsync(channel, message));
    }

    /// <summary>Nobody knows what was said in the meantime, here or there.</summary>
    void Return()
    {
        local.MissAll();
        Send(Dropped, []);
    }

    /// <summary>That Redis answers is not enough: what is said must be heard.</summary>
    async Task ProbeAsync(ConnectionMultiplexer connection)
    {
        heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var question = string.Create(CultureInfo.InvariantCulture, $"{node} {Echo}{Interlocked.Increment(ref asked)}\n");
        await connection.GetSubscriber().PublishAsync(channel, question);
        await heard.Task;
    }

    void Receive(byte[] message)
    {
        var end = Array.IndexOf(message, (byte)'\n');
        if (end < 0) return;
        var head = Encoding.UTF8.GetString(message, 0, end).Split(' ');
        if (head.Length != 2) return;
        var (from, what) = (head[0], head[1]);
        if (from == node)
        {
            if (what == string.Create(CultureInfo.InvariantCulture, $"{Echo}{Interlocked.Read(ref asked)}")) heard.TrySetResult();
        }
        else if (what == Dropped) local.MissAll();
        else if (local.IsWatched(new LogId(what))) Deliver(new LogId(what), message.AsMemory(end + 1));
    }

    /// <summary>What cannot be read is as good as dropped: the watchers notice the gap.</summary>
    void Deliver(LogId log, ReadOnlyMemory<byte> content)
    {
        var events = new List<Recorded>();
        try
        {
            while (content.Span.IndexOf((byte)'\n') is var end and >= 0)
            {
                if (!lines.TryRead(PurposeOf(log), content[..end], out var e, out _)) return;
                if (e.Type == ErasedType) local.Publish(log, new Erased());
                else if (e.Type == ProgressType) local.Publish(log, JsonSerializer.Deserialize<Progress>(e.Data.Span)!);
                else events.Add(SessionEventJson.Read(e));
                content = content[(end + 1)..];
            }
        }
        catch (JsonException)
        {
            return;
        }
        if (events.Count > 0) local.Publish(log, new Appended(events));
    }

    byte[] Write(LogId log, FeedItem item) => item switch
    {
        Appended { Events: var events } => lines.Write(PurposeOf(log), [.. events.Select(e => SessionEventJson.Write(e.Event, "-", e.At, titled: true))], events[0].Sequence),
        Progress progress => Write(log, ProgressType, JsonSerializer.SerializeToUtf8Bytes(progress)),
        Erased => Write(log, ErasedType, "{}"u8.ToArray()),
        _ => throw new ArgumentException($"There is no message for {item.GetType()}."),
    };

    byte[] Write(LogId log, string type, byte[] data) => lines.Write(PurposeOf(log), [new JournalEvent(0, "-", DateTimeOffset.UnixEpoch, type, data)], 1);

    /// <summary>What a log's messages are sealed for.</summary>
    static LogId PurposeOf(LogId log) => new($"feed-{log.Value}");

    public ValueTask DisposeAsync() => link.DisposeAsync();
}
