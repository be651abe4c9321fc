using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>The bell within this process.</summary>
public sealed class LocalSessionFeed : ISessionFeed
{
    /// <summary>A watcher that is further behind than this reads the journal instead.</summary>
    const int Capacity = 256;

    readonly ConcurrentDictionary<LogId, ImmutableArray<Subscription>> subscriptions = new();

    public void Publish(LogId log, FeedItem item)
    {
        if (!subscriptions.TryGetValue(log, out var all)) return;
        foreach (var subscription in all) subscription.Offer(item);
    }

    /// <summary>Tells everybody who watches anything that something may have been dropped.</summary>
    public void MissAll()
    {
        foreach (var all in subscriptions.Values)
            foreach (var subscription in all) subscription.Offer(null);
    }

    public IFeedSubscription Subscribe(LogId log)
    {
        var subscription = new Subscription(s => Remove(log, s));
        subscriptions.AddOrUpdate(log, _ => [subscription], (_, all) => all.Add(subscription));
        return subscription;
    }

    /// <summary>Whether somebody watches this log.</summary>
    public bool IsWatched(LogId log) => subscriptions.ContainsKey(log);

    /// <summary>How many logs somebody watches.</summary>
    public int Watched => subscriptions.Count;

    void Remove(LogId log, Subscription subscription)
    {
        while (subscriptions.TryGetValue(log, out var all))
        {
            var rest = all.Remove(subscription);
            if (rest.IsEmpty ? subscriptions.TryRemove(new(log, all)) : subscriptions.TryUpdate(log, rest, all)) return;
        }
    }

    sealed class Subscription(Action<Subscription> remove) : IFeedSubscription
    {
        readonly Channel<FeedItem?> items = Channel.CreateBounded<FeedItem?>(new BoundedChannelOptions(Capacity) { SingleReader = true });
        volatile bool overflowed;

        /// <param name="item">Null when some were dropped.</param>
        public void Offer(FeedItem? item)
        {
            if (!items.Writer.TryWrite(item)) overflowed = true;
        }

        public async ValueTask<FeedItem?> NextAsync(CancellationToken ct)
        {
            if (overflowed)
            {
                // In this order: what is dropped from here on sets it again.
                overflowed = false;
                while (items.Reader.TryRead(out _)) { }
                return null;
            }
            return await items.Reader.ReadAsync(ct);
        }

        public void Dispose() => remove(this);
    }
}
