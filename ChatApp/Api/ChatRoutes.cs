using System.Collections.Immutable;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>The chat for programs.</summary>
static class ChatRoutes
{
    const int LongestPage = 200, Page = 50;

    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        var chat = routes.MapGroup("/api/chat").WithTags("Chat");
        chat.MapPost("", SendAsync).Describes<ChatRequest, ChatReply>("Send a message", "With Accept: text/event-stream the answer comes as events: start, delta, message, draft, complete, error. Pictures go along as data URLs, or by the ids of POST /api/pictures.", 413, 429, 503);
        chat.MapGet("/{sessionId}", TranscriptAsync).Describes<TranscriptShape>("The conversation", "The newest messages before one of them, oldest first.", 404, 429);
        chat.MapGet("/{sessionId}/events", EventsAsync).Describes("The conversation's events", "Server-sent events; Last-Event-ID resumes without gap or repeat.", "text/event-stream", 404, 429);
        chat.MapPost("/{sessionId}/regenerate", DraftRoutes.RegenerateAsync).Describes<DraftRequest, ChatReply>("Another version", "Of a draft, or of the last answer.", 404, 409, 429, 503);
        chat.MapPost("/{sessionId}/post", DraftRoutes.PostAsync).Describes<DraftRequest, ChatReply>("Post a draft", "The newest that waits, if none is named.", 404, 409, 429, 502, 503);
        chat.MapPost("/{sessionId}/cancel", DraftRoutes.CancelAsync).Describes<DraftRequest, ChatReply>("Cancel a draft", "The newest that waits, if none is named.", 404, 409, 429, 503);
        chat.MapPost("/{sessionId}/stop", DraftRoutes.StopAsync).Describes<StoppedShape>("Stop the running answer", "What came so far is kept.", 404, 429, 503);
        chat.MapDraftCard();
    }

    static async Task SendAsync(HttpContext context, ConversationService conversations, ChatAnswers answers)
    {
        var (body, fault) = await ApiBody.ReadAsync<ChatRequest>(context, ChatPictures.LargestBody);
        fault ??= Check(body!);
        if (fault is not null)
        {
            await ApiProblem.Of(fault).ExecuteAsync(context);
            return;
        }
        var caller = await ApiCaller.OrNewAsync(context);
        using var place = answers.Enter(context, caller.Caller, out var refused);
        if (refused is not null)
        {
            await ApiProblem.Of(refused).ExecuteAsync(context);
            return;
        }
        using var pictures = new ChatPictures(conversations, caller.Caller);
        var (ids, notTaken) = body!.Pictures is { Count: > 0 } named ? pictures.Take(named) : new Outcome<IReadOnlyList<string>>(null, null);
        if (notTaken is not null)
        {
            await ApiProblem.Of(notTaken).ExecuteAsync(context);
            return;
        }
        var messages = body.Messages!;
        var clientId = body.ClientMessageId ?? (context.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key] ? key : null);
        var sent = await conversations.SendAsync(caller.Caller, body.SessionId, messages[^1]!.Content!, clientId, new ChatBackground(body.Context, Earlier(messages)), ids, context.RequestAborted);
        if (sent.Value is not { } taken)
        {
            await ApiProblem.Of(sent.Refusal!).ExecuteAsync(context);
            return;
        }
        var token = caller.TokenFor(context, taken.Session);
        var shapes = ChatShapes.For(context, caller, taken.Expired ? taken.Session.Id.Value : NameOf(body.SessionId, taken.Session));
        var expired = taken.Expired ? true : (bool?)null;
        await answers.AnswerAsync(context, caller.Caller.For(taken.Session), taken.Session, a => a.Request == taken.Message, shapes,
            new { sessionId = shapes.Name, messageId = taken.Message, expired, accessToken = token }, (session, answer) => shapes.ReplyOf(session, answer, taken.Expired, token));
    }

    /// <summary>An alias is echoed; a session that was restored meanwhile has a new id.</summary>
    static string NameOf(string? asked, Session session) => asked is null || SessionId.TryParse(asked, out _) ? session.Id.Value : asked;

    static BodyFault? Check(ChatRequest body)
    {
        if (body.Messages is not { Count: > 0 } messages) return new BodyFault(400, "\"messages\" must have at least one message.", "messages");
        if (messages.Any(m => m is null || m.Role is not ("user" or "assistant" or "system") || m.Content is null))
            return new BodyFault(400, "Every message needs a role (user, assistant or system) and its content as text.", "messages");
        if (messages[^1]!.Role != "user") return new BodyFault(400, "The last message must be the user's.", "messages");
        // Only pictures make a body larger.
        if (messages.Sum(m => (long)m!.Content!.Length) > ApiBody.Largest) return new BodyFault(413, $"The messages have at most {ApiBody.Largest:N0} characters together.", "messages");
        if (ChatPictures.Check(body.Pictures) is { } wrong) return wrong;
        var length = messages[^1]!.Content!.Trim().Length;
        return length == 0 && body.Pictures is not { Count: > 0 } ? new BodyFault(400, $"The message has 1 to {ConversationService.LongestMessage:N0} characters; this has none.", "messages")
            : length > ConversationService.LongestMessage ? new BodyFault(400, ConversationService.TooLong(length), "messages") : null;
    }

    static ImmutableArray<MessageImported> Earlier(IReadOnlyList<ChatRequestMessage?> messages) =>
    [
        .. messages.SkipLast(1).Where(m => !string.IsNullOrWhiteSpace(m!.Content)).TakeLast(ChatBackground.MostEarlier)
            .Select(m => new MessageImported(m!.Role == "assistant", m.Content!.Length <= ConversationService.LongestMessage ? m.Content : m.Content[..ConversationService.LongestMessage])),
    ];

    static async Task<IResult> TranscriptAsync(string sessionId, HttpContext context, ConversationService conversations, string? before = null, string? limit = null)
    {
        if (!Number(before, 1, long.MaxValue, out var first)) return ApiProblem.Of(400, "\"before\" must be a message's id.", "before");
        if (!Number(limit, 1, LongestPage, out var count)) return ApiProblem.Of(400, $"\"limit\" must be 1 to {LongestPage}.", "limit");
        var caller = ApiCaller.Of(context);
        var found = await conversations.ResolveAsync(caller.Caller, sessionId, context.RequestAborted);
        return found.Value is { } session ? Results.Json(ChatShapes.For(context, caller, sessionId).Page(session, first, (int)(count ?? Page)), Wire.Options) : ApiProblem.Of(found.Refusal!);
    }

    internal static bool Number(string? text, long least, long most, out long? number)
    {
        number = null;
        if (text is null) return true;
        if (!long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed) || parsed < least || parsed > most) return false;
        number = parsed;
        return true;
    }

    static async Task EventsAsync(string sessionId, HttpContext context, ConversationService conversations, Limiter limiter, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        var caller = ApiCaller.Of(context);
        var found = await conversations.ResolveAsync(caller.Caller, sessionId, context.RequestAborted);
        var refused = found.Refusal;
        using var place = refused is null ? limiter.Enter(Limit.Streams, caller.Caller, out refused) : null;
        if (refused is not null || found.Value is not { } session)
        {
            await ApiProblem.Of(refused!).ExecuteAsync(context);
            return;
        }
        // A stream that would hold up the end of the app ends with it, and one that came with a token with that; the client comes back by itself.
        using var over = new CancellationTokenSource(caller.Caller.Grant?.Until - time.GetUtcNow() is { } left ? left > TimeSpan.Zero ? left : TimeSpan.Zero : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping, over.Token);
        try
        {
            await FollowAsync(context, conversations, caller.Caller, session, ChatShapes.For(context, caller, sessionId), either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // It is over.
        }
    }

    static async Task FollowAsync(HttpContext context, ConversationService conversations, Caller caller, Session session, ChatShapes shapes, CancellationToken ct)
    {
        // A cursor that is ahead of the session was never given out.
        var resumed = Cursor.TryParse(context.Request.Headers["Last-Event-ID"].ToString(), out var from) && from.Sequence <= session.Version;
        if (!resumed) from = default;
        var stream = await EventStream.BeginAsync(context);
        var events = new ChatEvents(shapes, from);
        await foreach (var item in stream.KeepAliveAsync(conversations.WatchAsync(caller, session.Id, new Cursor(from.Sequence), ct), ct))
        {
            var now = await conversations.FindAsync(caller, session.Id, ct);
            foreach (var e in events.Of(item, now ?? session)) await stream.WriteAsync(e.Type, e.Data, ct, e.At);
            // Erased, or ended and the token with it: that is the last that is told.
            if (now is null) return;
            session = now;
        }
    }
}
