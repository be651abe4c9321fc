using System.Text.Json.Serialization;
using ChatApp.Conversations;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>Makes a session that is over live again.</summary>
static class RestoreRoutes
{
    public static void MapRestore(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/sessions/{sessionId}/restore", RestoreAsync).WithTags("Sessions")
            .Describes<RestoredShape>("Restore a session", "It goes on under a new id, with everything in it; a live one stays as it is.", 404, 429, 503);

    static async Task<IResult> RestoreAsync(string sessionId, HttpContext context, ConversationService conversations)
    {
        var caller = ApiCaller.Of(context);
        var found = await conversations.ResolveAsync(caller.Caller, sessionId, context.RequestAborted);
        var restored = found.Value is { } session ? await conversations.RestoreAsync(caller.Caller, session.Id, context.RequestAborted) : found;
        if (restored.Value is not { } live) return ApiProblem.Of(restored.Refusal!);
        return Results.Json(new RestoredShape(SessionId.TryParse(sessionId, out _) ? live.Id.Value : sessionId, "active", caller.TokenFor(context, live)), Wire.Options);
    }
}

sealed record RestoredShape(
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("access_token")] string? AccessToken);
