using ChatApp.Conversations;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Api;

/// <summary>What a program does to drafts and to the running answer.</summary>
static class DraftRoutes
{
    public static async Task PostAsync(string sessionId, HttpContext context, ConversationService conversations)
    {
        if (await OpenAsync(sessionId, context, conversations) is not var (caller, session, request)) return;
        var chosen = DraftRules.Choose(session, request.DraftId, DraftAction.Post);
        var done = chosen.Value is { } draft ? await conversations.PostAsync(caller.Caller, session.Id, draft.Id, request.Version, context.RequestAborted) : chosen;
        if (done.Value is not { } posted) await ApiProblem.Of(done.Refusal!).ExecuteAsync(context);
        else if (posted.State == DraftState.Failed) await ApiProblem.Of(502, $"{posted.Reason} The draft is kept: post it again.").ExecuteAsync(context);
        else await ReplyAsync(context, caller, sessionId, session, posted, posted.PostUrl is { } url ? Wording.Posted(url) : "The draft is being posted.");
    }

    public static async Task CancelAsync(string sessionId, HttpContext context, ConversationService conversations)
    {
        if (await OpenAsync(sessionId, context, conversations) is not var (caller, session, request)) return;
        var chosen = DraftRules.Choose(session, request.DraftId, DraftAction.Cancel);
        var done = chosen.Value is { } draft ? await conversations.CancelAsync(caller.Caller, session.Id, draft.Id, context.RequestAborted) : chosen;
        if (done.Value is { } cancelled) await ReplyAsync(context, caller, sessionId, session, cancelled, Wording.Cancelled(cancelled));
        else await ApiProblem.Of(done.Refusal!).ExecuteAsync(context);
    }

    public static async Task RegenerateAsync(string sessionId, HttpContext context, ConversationService conversations, ChatAnswers answers)
    {
        if (await OpenAsync(sessionId, context, conversations) is not var (caller, session, request)) return;
        await AnswerAsync(sessionId, context, caller, answers, () => conversations.RegenerateAsync(caller.Caller, session.Id, request.DraftId, context.RequestAborted));
    }

    /// <summary>Begins an answer and hands it over.</summary>
    internal static async Task AnswerAsync(string sessionId, HttpContext context, ApiCaller caller, ChatAnswers answers, Func<Task<Outcome<Begun>>> begin)
    {
        using var place = answers.Enter(context, caller.Caller, out var refused);
        var started = refused is null ? await begin() : refused;
        if (started.Value is not { } begun)
        {
            await ApiProblem.Of(started.Refusal!).ExecuteAsync(context);
            return;
        }
        var shapes = ChatShapes.For(context, caller, sessionId);
        await answers.AnswerAsync(context, caller.Caller, begun.Session, a => a.Id == begun.Turn, shapes, new { sessionId, messageId = begun.Turn }, (now, answer) => shapes.ReplyOf(now, answer));
    }

    public static async Task<IResult> StopAsync(string sessionId, HttpContext context, ConversationService conversations)
    {
        var caller = ApiCaller.Of(context).Caller;
        var found = await conversations.ResolveAsync(caller, sessionId, context.RequestAborted);
        if (found.Value is not { } session) return ApiProblem.Of(found.Refusal!);
        var stopped = await conversations.StopRunningAsync(caller, session.Id, context.RequestAborted);
        return stopped.Ok ? Results.Json(new StoppedShape(stopped.Value), Wire.Options) : ApiProblem.Of(stopped.Refusal!);
    }

    /// <summary>The session and what is asked of it; null when the answer has been given already.</summary>
    static async Task<(ApiCaller Caller, Session Session, DraftRequest Request)?> OpenAsync(string sessionId, HttpContext context, ConversationService conversations)
    {
        var (request, fault) = await ApiBody.ReadAsync<DraftRequest>(context, mayBeEmpty: true);
        var caller = ApiCaller.Of(context);
        var found = fault is null ? await conversations.ResolveAsync(caller.Caller, sessionId, context.RequestAborted) : null;
        if (found?.Value is { } session) return (caller, session, request!);
        await (fault is null ? ApiProblem.Of(found!.Refusal!) : ApiProblem.Of(fault)).ExecuteAsync(context);
        return null;
    }

    static Task ReplyAsync(HttpContext context, ApiCaller caller, string sessionId, Session session, Draft draft, string reply)
    {
        var shape = ChatShapes.For(context, caller, sessionId).Of(session, draft);
        return Results.Json(new ChatReply(reply, shape.ImageUrl, sessionId, null, shape, null, caller.TokenFor(context, session), null), Wire.Options).ExecuteAsync(context);
    }
}
