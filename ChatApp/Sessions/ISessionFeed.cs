using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>
/// The bell: tells whoever watches a log what was appended to it, and what its running answer says. It may drop anything; a
/// watcher notices the gap and reads the journal. Items of one publisher reach a subscription in their order, or are dropped.
/// </summary>
public interface ISessionFeed
{
    /// <summary>Tells the watchers. Never waits for one, and never throws.</summary>
    void Publish(LogId log, FeedItem item);

    /// <summary>Begins to collect items; dispose it to stop.</summary>
    IFeedSubscription Subscribe(LogId log);
}

public interface IFeedSubscription : IDisposable
{
    /// <summary>Waits for the next item. Null means that some were dropped: read from your cursor, then go on.</summary>
    ValueTask<FeedItem?> NextAsync(CancellationToken ct);
}

public abstract record FeedItem;

/// <summary>Events that are in the journal, in order.</summary>
public sealed record Appended(IReadOnlyList<Recorded> Events) : FeedItem;

/// <summary>The log was erased with everything in it: there is nothing more to watch.</summary>
public sealed record Erased : FeedItem;

/// <summary>Text of the running turn. It has no sequence number: it is staged, not journaled.</summary>
/// <param name="Offset">Where it begins in the turn's text, in UTF-16 units.</param>
public sealed record Progress(long Turn, int Offset, string Text) : FeedItem;
