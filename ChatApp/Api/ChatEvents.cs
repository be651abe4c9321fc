using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Api;

/// <summary>One event of a session as clients get it, over SSE and over sockets.</summary>
/// <param name="Type"><c>start</c>, <c>delta</c>, <c>message</c>, <c>draft</c>, <c>ended</c>, <c>restored</c>, <c>deleted</c>.</param>
/// <param name="At">Where to resume after it.</param>
/// <param name="Turn">The answer that it is about; 0 for none.</param>
sealed record ChatEvent(string Type, object Data, Cursor At, long Turn = 0);

/// <summary>
/// Turns what happens in a session into the events that one client gets. A client that resumes within a running answer watches that
/// answer from its beginning again and is given only what follows its offset.
/// </summary>
sealed class ChatEvents(ChatShapes shapes, Cursor from = default)
{
    long sequence = from.Sequence;
    int skip = from.Offset;
    long turn;
    ShownText text = new();

    /// <param name="session">The session with at least these events in it.</param>
    public IEnumerable<ChatEvent> Of(FeedItem item, Session session) => item switch
    {
        Progress progress => Delta(progress),
        Appended appended => appended.Events.SelectMany(e => Of(e, session)),
        Erased => [new ChatEvent("deleted", new { sessionId = shapes.Name }, new Cursor(sequence))],
        _ => [],
    };

    IEnumerable<ChatEvent> Delta(Progress progress)
    {
        if (progress.Turn != turn) Begin(progress.Turn);
        var known = text.Length - progress.Offset;
        if (known < 0 || known >= progress.Text.Length) yield break;
        var news = progress.Text[known..];
        if (skip > text.Length)
        {
            var seen = Math.Min(news.Length, skip - text.Length);
            text.Append(news[..seen]);
            news = news[seen..];
        }
        var shown = text.Append(news);
        if (shown.Length > 0) yield return new ChatEvent("delta", new DeltaShape(turn, shown), new Cursor(sequence, text.Length), turn);
    }

    void Begin(long running)
    {
        turn = running;
        text = new ShownText();
    }

    IEnumerable<ChatEvent> Of(Recorded recorded, Session session)
    {
        sequence = recorded.Sequence;
        // Within a running answer the offset stays true: what else happens meanwhile does not touch its text.
        var at = new Cursor(sequence, recorded.Event is TurnStarted or TurnClosed ? 0 : text.Length);
        switch (recorded.Event)
        {
            case MessageAdded or MessageImported when session.Find(sequence) is { } message:
                yield return new ChatEvent("message", shapes.Of(session, message), at);
                break;
            case TurnStarted started:
                Begin(sequence);
                skip = 0;
                yield return new ChatEvent("start", new { messageId = sequence, replyTo = started.Request }, at, sequence);
                break;
            case TurnClosed closed when session.Find(closed.Turn) is AssistantMessage answer:
                Begin(0);
                skip = 0;
                yield return new ChatEvent("message", shapes.Of(session, answer), at, closed.Turn);
                break;
            case SessionEnded ended:
                yield return new ChatEvent("ended", new { reason = ended.Reason }, at);
                break;
            case SessionRestored:
                yield return new ChatEvent("restored", new { sessionId = shapes.Name }, at);
                break;
            default:
                if (DraftOf(recorded.Event) is { } id && session.Find(id) is { } draft) yield return new ChatEvent("draft", shapes.Of(session, draft), at);
                break;
        }
    }

    static DraftId? DraftOf(SessionEvent e) => e switch
    {
        DraftCreated created => created.Draft,
        DraftVersionAdded added => added.Draft,
        DraftImageDescribed described => described.Draft,
        DraftPosting posting => posting.Draft,
        DraftPosted posted => posted.Draft,
        DraftFailed failed => failed.Draft,
        DraftCancelled cancelled => cancelled.Draft,
        _ => null,
    };
}
