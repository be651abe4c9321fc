using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>What a draft's card offers beside its text: the image, its description, and the style.</summary>
static class DraftCardRoutes
{
    /// <param name="chat">The group of the chat's routes.</param>
    public static void MapDraftCard(this RouteGroupBuilder chat)
    {
        var draft = chat.MapGroup("/{sessionId}/drafts/{draftId}");
        draft.MapPost("/image", MakeAsync).Describes<DraftShape>("Make another image", "As a new version with the same text. It is made from what the image before was to show, or from the request.", 404, 409, 429, 503);
        draft.MapPut("/image", UseAsync).Describes<DraftImageRequest, DraftShape>("Use an own image", "As a new version with the same text: a PNG, JPEG, WebP or GIF of at most 10 MB, as a data URL. Place and camera are taken out of it.", 404, 409, 429, 503);
        draft.MapPatch("/image", DescribeAsync).Describes<DraftAltRequest, DraftShape>("Describe the image", "For those who cannot see it; of the newest version, if none is named.", 404, 409, 429, 503);
        draft.MapDelete("/image", RemoveAsync).Describes<DraftShape>("Remove the image", "As a new version with the same text.", 404, 409, 429, 503);
        draft.MapPost("/style", RestyleAsync).Describes<DraftStyleRequest, ChatReply>("Write it in another style", "As a new version, or a new draft when this one is posted or cancelled. The style stays for the drafts after it.", 404, 409, 429, 503);
    }

    static Task<IResult> MakeAsync(string sessionId, string draftId, HttpContext context, ConversationService conversations) =>
        SessionRoutes.FoundAsync(sessionId, context, conversations, async (session, caller) =>
            Shown(await conversations.NewImageAsync(caller.Caller, session.Id, new DraftId(draftId), context.RequestAborted), session, ChatShapes.For(context, caller, sessionId)));

    static Task<IResult> RemoveAsync(string sessionId, string draftId, HttpContext context, ConversationService conversations) =>
        SessionRoutes.FoundAsync(sessionId, context, conversations, async (session, caller) =>
            Shown(await conversations.RemoveImageAsync(caller.Caller, session.Id, new DraftId(draftId), context.RequestAborted), session, ChatShapes.For(context, caller, sessionId)));

    static Task<IResult> UseAsync(string sessionId, string draftId, HttpContext context, ConversationService conversations) =>
        SessionRoutes.FoundAsync(sessionId, context, conversations, async (session, caller) =>
        {
            var (body, fault) = await ApiBody.ReadAsync<DraftImageRequest>(context, DataUrl.LargestBody);
            if (body is null) return ApiProblem.Of(fault!);
            if (!DataUrl.TryRead(body.Image, out var picture)) return ApiProblem.Of(400, "\"image\" must be a data URL: data:image/png;base64,…", "image");
            var used = await conversations.UseImageAsync(caller.Caller, session.Id, new DraftId(draftId), picture, body.Alt ?? "", context.RequestAborted);
            return Shown(used, session, ChatShapes.For(context, caller, sessionId));
        });

    static Task<IResult> DescribeAsync(string sessionId, string draftId, HttpContext context, ConversationService conversations) =>
        SessionRoutes.FoundAsync(sessionId, context, conversations, async (session, caller) =>
        {
            var (body, fault) = await ApiBody.ReadAsync<DraftAltRequest>(context);
            if (body is null) return ApiProblem.Of(fault!);
            var id = new DraftId(draftId);
            var version = body.Version ?? session.Find(id)?.Newest.Number ?? 0;
            var described = await conversations.DescribeImageAsync(caller.Caller, session.Id, id, version, body.Alt ?? "", context.RequestAborted);
            return Shown(described, session, ChatShapes.For(context, caller, sessionId), version);
        });

    static Task<IResult> RestyleAsync(string sessionId, string draftId, HttpContext context, ConversationService conversations, ChatAnswers answers) =>
        SessionRoutes.FoundAsync(sessionId, context, conversations, async (session, caller) =>
        {
            var (body, fault) = await ApiBody.ReadAsync<DraftStyleRequest>(context);
            if (body is null) return ApiProblem.Of(fault!);
            var read = DraftStyle.Read(body.Tone, body.Audience, body.Length);
            if (read.Value is not { } style) return ApiProblem.Of(read.Refusal!);
            await DraftRoutes.AnswerAsync(sessionId, context, caller, answers, () => conversations.RestyleAsync(caller.Caller, session.Id, new DraftId(draftId), style, context.RequestAborted));
            return Results.Empty;
        });

    static IResult Shown(Outcome<Draft> done, Session session, ChatShapes shapes, int? version = null) =>
        done.Value is { } draft ? Results.Json(shapes.Of(session, draft, version), Wire.Options) : ApiProblem.Of(done.Refusal!);
}

/// <summary>An image of one's own for a draft.</summary>
sealed record DraftImageRequest
{
    /// <summary><c>data:image/…;base64,…</c>; the type is read off the bytes.</summary>
    public string? Image { get; init; }

    /// <summary>What it shows, at most 1,000 characters; when it is left out something is proposed.</summary>
    public string? Alt { get; init; }
}

/// <summary>What an image shows.</summary>
sealed record DraftAltRequest
{
    /// <summary>1 to 1,000 characters.</summary>
    public string? Alt { get; init; }

    public int? Version { get; init; }
}

/// <summary>How a draft is to be; what is left out stays open.</summary>
sealed record DraftStyleRequest
{
    /// <summary><c>friendly</c>, <c>formal</c>, <c>serious</c>, <c>funny</c>, <c>enthusiastic</c>, <c>inspiring</c> or <c>casual</c>.</summary>
    public string? Tone { get; init; }

    /// <summary>For whom, at most 80 characters.</summary>
    public string? Audience { get; init; }

    /// <summary><c>short</c>, <c>medium</c> or <c>long</c>.</summary>
    public string? Length { get; init; }
}
