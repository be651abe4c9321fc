using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Api;

/// <summary>Waits for an answer and hands it over: whole as JSON, or as it comes as events. Whoever leaves meanwhile stops nothing.</summary>
sealed class ChatAnswers(ConversationService conversations, Limiter limiter)
{
    /// <summary>A place among the streams for who wants the answer as events; to be asked for before anything is done.</summary>
    public IDisposable? Enter(HttpContext context, Caller caller, out Refusal? refusal)
    {
        refusal = null;
        return EventStream.IsWanted(context.Request) ? limiter.Enter(Limit.Streams, caller, out refusal) : null;
    }

    /// <param name="session">The session with the message, or the turn, in it.</param>
    /// <param name="isIt">Tells the answer that is waited for.</param>
    /// <param name="complete">The last word, made of the session with the answer in it.</param>
    public async Task AnswerAsync(HttpContext context, Caller caller, Session session, Func<AssistantMessage, bool> isIt, ChatShapes shapes, object start, Func<Session, AssistantMessage, ChatReply> complete)
    {
        var ct = context.RequestAborted;
        try
        {
            if (!EventStream.IsWanted(context.Request))
            {
                var (whole, answer) = await WhenOverAsync(caller, session, isIt, ct);
                await Results.Json(complete(whole, answer), Wire.Options).ExecuteAsync(context);
                return;
            }
            await StreamAsync(context, caller, session, isIt, shapes, start, complete, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client is gone; the answer goes on.
        }
    }

    async Task StreamAsync(HttpContext context, Caller caller, Session session, Func<AssistantMessage, bool> isIt, ChatShapes shapes, object start, Func<Session, AssistantMessage, ChatReply> complete, CancellationToken ct)
    {
        var stream = await EventStream.BeginAsync(context);
        var from = new Cursor(session.Version);
        await stream.WriteAsync("start", start, ct, from);
        var events = new ChatEvents(shapes, from);
        var shown = "";
        if (Find(session, isIt) is not { Status: not MessageStatus.Streaming })
        {
            await foreach (var item in stream.KeepAliveAsync(conversations.WatchAsync(caller, session.Id, from, ct), ct))
            {
                if (item is Erased || await conversations.FindAsync(caller, session.Id, ct) is not { } now)
                {
                    await stream.WriteAsync("error", new { error = "The session was deleted." }, ct);
                    return;
                }
                session = now;
                var answer = Find(session, isIt);
                foreach (var e in events.Of(item, session))
                {
                    if (e.Type != "delta" || e.Turn != answer?.Id) continue;
                    shown += ((DeltaShape)e.Data).Text;
                    await stream.WriteAsync(e.Type, e.Data, ct, e.At);
                }
                if (answer is { Status: not MessageStatus.Streaming }) break;
            }
        }
        if (Find(session, isIt) is not { Status: not MessageStatus.Streaming } over) return;
        var (reply, message) = (complete(session, over), shapes.Of(session, over));
        // What came too fast to be seen on its way, or was said by ChatApp itself; why it broke off is no text of the answer.
        if (message.Content.StartsWith(shown, StringComparison.Ordinal) && message.Content.Length > shown.Length) await stream.WriteAsync("delta", new DeltaShape(over.Id, message.Content[shown.Length..]), ct);
        await stream.WriteAsync("message", message, ct);
        if (reply.Draft is { } draft) await stream.WriteAsync("draft", draft, ct);
        await stream.WriteAsync("complete", reply, ct, new Cursor(session.Version));
    }

    async Task<(Session, AssistantMessage)> WhenOverAsync(Caller caller, Session session, Func<AssistantMessage, bool> isIt, CancellationToken ct)
    {
        if (Find(session, isIt) is { Status: not MessageStatus.Streaming } already) return (session, already);
        var now = await conversations.WhenAsync(caller, session.Id, s => Find(s, isIt) is { Status: not MessageStatus.Streaming }, ct);
        if (now is not null && Find(now, isIt) is { Status: not MessageStatus.Streaming } answer) return (now, answer);
        throw new SessionGoneException();
    }

    /// <summary>The newest that fits: an answer that was regenerated meanwhile counts as it is now.</summary>
    static AssistantMessage? Find(Session session, Func<AssistantMessage, bool> isIt)
    {
        for (var i = session.Messages.Count - 1; i >= 0; i--)
            if (session.Messages[i] is AssistantMessage answer && isIt(answer)) return answer;
        return null;
    }
}

sealed record DeltaShape(long MessageId, string Text);
