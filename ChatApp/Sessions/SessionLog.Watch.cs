using System.Runtime.CompilerServices;
using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>Following a session.</summary>
public sealed partial class SessionLog
{
    /// <summary>The session as soon as this is so of it; null when it is erased before. Nothing is read but what the fold does not have.</summary>
    public async Task<Session?> WhenAsync(LogId log, Func<Session, bool> isSo, CancellationToken ct = default)
    {
        using var subscription = feed.Subscribe(log);
        for (FeedItem? item = null; item is not Erased; item = await subscription.NextAsync(ct))
        {
            if (item is Progress) continue;
            var session = await LoadAsync(log, ct);
            if (session is null || isSo(session)) return session;
        }
        return null;
    }

    /// <summary>
    /// Everything that happens to a session after the cursor: first what it missed, then live. No event is skipped or repeated,
    /// whatever the feed drops; the text of the running turn comes whole, from the cursor's offset.
    /// </summary>
    public async IAsyncEnumerable<FeedItem> WatchAsync(LogId log, Cursor from, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var subscription = feed.Subscribe(log);
        var (at, offset) = from;
        var open = 0L;
        FeedItem? item = null;
        while (item is not Erased)
        {
            if (item is Appended appended && appended.Events[0].Sequence <= at + 1)
            {
                var news = appended.Events.Where(e => e.Sequence > at).ToList();
                if (news.Count > 0)
                {
                    Follow(news);
                    yield return appended.Events.Count == news.Count ? appended : new Appended(news);
                }
            }
            else if (item is Progress progress && progress.Turn <= at && (progress.Turn != open || progress.Offset <= offset))
            {
                var known = offset - progress.Offset;
                if (progress.Turn == open && known < progress.Text.Length)
                {
                    offset = progress.Offset + progress.Text.Length;
                    yield return known == 0 ? progress : new Progress(open, progress.Offset + known, progress.Text[known..]);
                }
            }
            else
            {
                // At the start, after an overflow, and on a gap: the journal has it all.
                var missed = (await journal.ReadAsync(log, at, ct: ct)).Select(SessionEventJson.Read).ToList();
                if (missed.Count > 0)
                {
                    Follow(missed);
                    yield return new Appended(missed);
                }
                if (open == 0 && await LoadAsync(log, ct) is { Open: { } running } && running.Id <= at) open = running.Id;
                if (open != 0 && await journal.ReadStagedAsync(log, ct) is { } staged && staged.Turn == open && staged.Text.Length > offset)
                {
                    var (start, text) = (offset, staged.Text[offset..]);
                    offset = staged.Text.Length;
                    yield return new Progress(open, start, text);
                }
            }
            item = await subscription.NextAsync(ct);
        }

        void Follow(List<Recorded> news)
        {
            at = news[^1].Sequence;
            foreach (var e in news)
            {
                if (e.Event is not (TurnStarted or TurnClosed)) continue;
                open = e.Event is TurnStarted ? e.Sequence : 0;
                offset = 0;
            }
        }
    }
}
