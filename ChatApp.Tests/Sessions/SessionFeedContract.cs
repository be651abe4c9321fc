using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Tests.Sessions;

/// <summary>What every feed promises, see <see cref="ISessionFeed"/>. Each implementation passes it unchanged.</summary>
public abstract class SessionFeedContract : IAsyncLifetime
{
    readonly LogId log = LogId.New(LogId.Session), other = LogId.New(LogId.Session);

    /// <summary>Where it is told; what is told there is heard at <see cref="To"/>, which may be the same or another process's.</summary>
    protected abstract ISessionFeed From { get; }

    protected abstract ISessionFeed To { get; }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task Items_are_heard_in_their_order()
    {
        using var subscription = To.Subscribe(log);
        for (var i = 1; i <= 100; i++) From.Publish(log, i % 3 == 0 ? new Progress(1, i, "x") : Event(i));
        for (var i = 1; i <= 100; i++)
        {
            var item = await HearAsync(subscription);
            if (i % 3 == 0) Assert.Equal(new Progress(1, i, "x"), item);
            else Assert.Equal(i, Assert.Single(Assert.IsType<Appended>(item).Events).Sequence);
        }
    }

    [Fact]
    public async Task Events_come_whole()
    {
        var at = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        using var subscription = To.Subscribe(log);
        From.Publish(log, new Appended([new Recorded(7, at, new MessageAdded("\"\0\n 漢字 😀 \u202e")), new Recorded(8, at, new Touched())]));
        var heard = Assert.IsType<Appended>(await HearAsync(subscription)).Events;
        Assert.Equal([7, 8], heard.Select(e => e.Sequence));
        Assert.Equal((at, "\"\0\n 漢字 😀 \u202e"), (heard[0].At, Assert.IsType<MessageAdded>(heard[0].Event).Text));
        Assert.IsType<Touched>(heard[1].Event);
    }

    [Fact]
    public async Task An_event_of_a_megabyte_is_heard()
    {
        using var subscription = To.Subscribe(log);
        From.Publish(log, new Appended([new Recorded(1, default, new MessageAdded(new string('ü', 500_000)))]));
        Assert.Equal(500_000, Assert.IsType<MessageAdded>(Assert.IsType<Appended>(await HearAsync(subscription)).Events[0].Event).Text.Length);
    }

    [Fact]
    public async Task Everybody_who_watches_hears_it_once()
    {
        using var one = To.Subscribe(log);
        using var two = To.Subscribe(log);
        using var here = From.Subscribe(log);
        From.Publish(log, Event(1));
        From.Publish(log, Event(2));
        foreach (var subscription in new[] { one, two, here })
        {
            Assert.Equal(1, Assert.IsType<Appended>(await HearAsync(subscription)).Events[0].Sequence);
            Assert.Equal(2, Assert.IsType<Appended>(await HearAsync(subscription)).Events[0].Sequence);
        }
    }

    [Fact]
    public async Task Nobody_hears_what_is_told_of_another_log()
    {
        using var subscription = To.Subscribe(log);
        From.Publish(other, Event(1));
        From.Publish(log, Event(2));
        Assert.Equal(2, Assert.IsType<Appended>(await HearAsync(subscription)).Events[0].Sequence);
    }

    [Fact]
    public async Task Who_has_left_hears_nothing_and_the_others_still_do()
    {
        using var subscription = To.Subscribe(log);
        To.Subscribe(log).Dispose();
        From.Publish(log, Event(1));
        Assert.NotNull(await HearAsync(subscription));
    }

    [Fact]
    public async Task Who_is_too_slow_is_told_that_some_were_dropped_and_then_hears_on()
    {
        using var slow = To.Subscribe(log);
        using var marker = To.Subscribe(other);
        for (var i = 1; i <= 600; i++) From.Publish(log, Event(i));
        From.Publish(other, Event(1));
        await HearAsync(marker);
        Assert.Null(await slow.NextAsync(default));
        From.Publish(log, Event(601));
        Assert.Equal(601, Assert.IsType<Appended>(await HearAsync(slow)).Events[0].Sequence);
    }

    [Fact]
    public async Task That_a_log_was_erased_is_heard()
    {
        using var subscription = To.Subscribe(log);
        From.Publish(log, new Erased());
        Assert.IsType<Erased>(await HearAsync(subscription));
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var subscription = To.Subscribe(log);
        using var cancel = new CancellationTokenSource();
        var waiting = WaitAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        async Task WaitAsync()
        {
            while (true) await subscription.NextAsync(cancel.Token);
        }
    }

    [Fact]
    public void Telling_nobody_is_fine() => From.Publish(log, Event(1));

    static Appended Event(int sequence) => new([new Recorded(sequence, DateTimeOffset.UnixEpoch, new MessageAdded($"text {sequence}"))]);

    /// <summary>The next item, whatever was dropped before.</summary>
    protected static async Task<FeedItem> HearAsync(IFeedSubscription subscription)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
            if (await subscription.NextAsync(limit.Token) is { } item) return item;
    }
}

public sealed class LocalSessionFeedTests : SessionFeedContract
{
    readonly LocalSessionFeed feed = new();

    protected override ISessionFeed From => feed;

    protected override ISessionFeed To => feed;

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync() => Task.CompletedTask;
}
