using System.Collections.Immutable;
using System.Text.Json;
using ChatApp.Admin;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>Sessions that a program keeps on its own side too: made, read, kept alive, erased.</summary>
static class SessionRoutes
{
    const int LargestBody = 128 * 1024, MostListed = 200, MostObjects = 500;

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/sessions").WithTags("Sessions");
        sessions.MapPost("/create", CreateAsync).Describes<CreateShape, CreatedShape>("Make a session", "Under an id of the caller's own if one is given; a session of that id that is over lives again.", 429, 503);
        sessions.MapGet("/", ListAsync).Describes<SessionsShape>("List the caller's sessions", "The live ones, newest first; with active_only=false the dormant ones too. 'after' is the last id of the page before. An admin gets the short hashes of everybody's.");
        sessions.MapGet("/{sessionId}", ReadAsync).Describes<SessionShape>("Read a session", "With all its shared objects; status is active, dormant or archived.", 404, 429);
        sessions.MapGet("/{sessionId}/objects", ObjectsAsync).Describes<ObjectsShape>("Read shared objects in pages", "In the order of their creation; 'after' is the 'next' of the page before.", 404, 429);
        sessions.MapGet("/{sessionId}/analytics", AnalyzeAsync).Describes<AnalyticsShape>("Count what happened", "Events by kind, and how long it lasted in seconds.", 404, 429);
        sessions.MapPost("/{sessionId}/heartbeat", BeatAsync).Describes<HeartbeatShape, StatusShape>("Say that the client is there", "No status or active keeps the session alive; idle or hidden only shows that somebody is there.", 404, 429);
        sessions.MapPost("/{sessionId}/close", CloseAsync).WithSummary("Say good-bye").WithDescription("This caller is gone. It ends nothing.").Produces(204).ProducesProblem(404).ProducesProblem(401).ProducesProblem(403);
        sessions.MapDelete("/{sessionId}", DeleteAsync).Describes<StatusShape>("Erase a session", "With everything in it, for good. What was posted from it stays.", 404, 429);
    }

    static async Task<IResult> CreateAsync(HttpContext context, ObjectService objects)
    {
        var (body, fault) = await ApiBody.ReadAsync<EitherSpelling>(context, LargestBody, mayBeEmpty: true);
        if (body is null) return ApiProblem.Of(fault!);
        var fields = ImmutableSortedDictionary<string, JsonElement>.Empty;
        if (body.Field("device") is { } device) fields = fields.Add("device", device);
        // When the client says that it began is only kept.
        if (body.Field("created") is { } said) fields = fields.Add("metadata", JsonSerializer.SerializeToElement(new { created = said }));
        if (body.Field("id") is { ValueKind: not JsonValueKind.String }) return ApiProblem.Of(400, "\"id\" must be a text.", "id");
        var caller = await ApiCaller.OrNewAsync(context);
        var created = await objects.CreateAsync(caller.Caller, fields, body.Text("id"), context.RequestAborted);
        if (created.Value is not { } session) return ApiProblem.Of(created.Refusal!);
        return Results.Json(new CreatedShape(body.Text("id") ?? session.Id.Value, SessionParts.Time(session.CreatedAt), "active", caller.TokenFor(context, session)), Wire.Options);
    }

    static async Task<IResult> ReadAsync(string sessionId, HttpContext context, ConversationService conversations, Presence presence) =>
        await FoundAsync(sessionId, context, conversations, async (session, caller) => Results.Json(new SessionShape(sessionId, SessionParts.Field(session, "device"), SessionParts.Time(session.CreatedAt),
            SessionParts.Time(session.LastActivity), [.. session.ObjectsInOrder.Select(SessionParts.Of)], SessionParts.Field(session, "settings"),
            SessionParts.Metadata(session, presence.NotedOf(session.Log)), await conversations.StatusAsync(caller.Caller, session.Id, context.RequestAborted)), Wire.Options));

    static async Task<IResult> ObjectsAsync(string sessionId, HttpContext context, ConversationService conversations, long after = 0, int limit = 100) =>
        await FoundAsync(sessionId, context, conversations, (session, _) =>
        {
            if (limit is < 1 or > MostObjects) return Task.FromResult(ApiProblem.Of(400, $"\"limit\" must be 1 to {MostObjects}.", "limit"));
            var page = session.ObjectsInOrder.Where(o => o.Order > after).Take(limit + 1).ToList();
            var next = page.Count > limit ? page[limit - 1].Order : (long?)null;
            return Task.FromResult(Results.Json(new ObjectsShape([.. page.Take(limit).Select(SessionParts.Of)], next), Wire.Options));
        });

    static async Task<IResult> AnalyzeAsync(string sessionId, HttpContext context, ConversationService conversations) =>
        await FoundAsync(sessionId, context, conversations, async (session, caller) =>
        {
            var counts = await conversations.CountEventsAsync(caller.Caller, session.Id, context.RequestAborted);
            return Results.Json(new AnalyticsShape(sessionId, SessionParts.Time(session.CreatedAt), session.Version, counts, SessionParts.Time(session.LastActivity),
                (session.LastActivity - session.CreatedAt).TotalSeconds), Wire.Options);
        });

    static async Task<IResult> BeatAsync(string sessionId, HttpContext context, ConversationService conversations, ObjectService objects)
    {
        var (body, fault) = await ApiBody.ReadAsync<EitherSpelling>(context, LargestBody, mayBeEmpty: true);
        if (body is null) return ApiProblem.Of(fault!);
        PresenceState? state = body.Text("status") switch
        {
            null or "active" => PresenceState.Reading,
            "idle" => PresenceState.Idle,
            "hidden" => PresenceState.Hidden,
            _ => null,
        };
        if (state is null) return ApiProblem.Of(400, "\"status\" must be active, idle or hidden.", "status");
        if (body.Field("timestamp") is { ValueKind: not JsonValueKind.Number }) return ApiProblem.Of(400, "\"timestamp\" must be unix milliseconds.", "timestamp");
        return await FoundAsync(sessionId, context, conversations, async (session, caller) =>
            (await objects.BeatAsync(caller.Caller, session.Id, state.Value, body.Field("timestamp"), context.RequestAborted)).Refusal is { } refused
                ? ApiProblem.Of(refused) : Results.Json(new StatusShape("ok", sessionId), Wire.Options));
    }

    static async Task<IResult> CloseAsync(string sessionId, HttpContext context, ConversationService conversations, ObjectService objects) =>
        await FoundAsync(sessionId, context, conversations, async (session, caller) =>
        {
            await objects.LeaveAsync(caller.Caller, session.Id, context.RequestAborted);
            return Results.NoContent();
        });

    static async Task<IResult> DeleteAsync(string sessionId, HttpContext context, ConversationService conversations) =>
        await FoundAsync(sessionId, context, conversations, async (session, caller) => (await conversations.DeleteAsync(caller.Caller, session.Id, context.RequestAborted)).Refusal is { } refused
            ? ApiProblem.Of(refused) : Results.Json(new StatusShape("deleted", sessionId), Wire.Options));

    static async Task<IResult> ListAsync(HttpContext context, ConversationService conversations, AdminService admins, bool active_only = true, string? after = null, int limit = 100)
    {
        if (limit is < 1 or > MostListed) return ApiProblem.Of(400, $"\"limit\" must be 1 to {MostListed}.", "limit");
        var caller = ApiCaller.Of(context).Caller;
        // An admin sees that there are sessions, not which.
        var ids = caller.IsAdmin ? admins.Hashes(caller, active_only) : await conversations.ListIdsAsync(caller, active_only, context.RequestAborted);
        var page = ids.SkipWhile(id => after is not null && id != after).Skip(after is null ? 0 : 1).Take(limit + 1).ToList();
        return Results.Json(new SessionsShape([.. page.Take(limit)], ids.Count, page.Count > limit ? page[limit - 1] : null), Wire.Options);
    }

    /// <summary>Answers for the caller's session of this name; 404 when there is none.</summary>
    internal static async Task<IResult> FoundAsync(string name, HttpContext context, ConversationService conversations, Func<Session, ApiCaller, Task<IResult>> answer)
    {
        var caller = ApiCaller.Of(context);
        var found = await conversations.ResolveAsync(caller.Caller, name, context.RequestAborted);
        return found.Value is { } session ? await answer(session, caller) : ApiProblem.Of(found.Refusal!);
    }
}
