using ChatApp.Access;
using ChatApp.Api;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Gateway;

/// <summary>Shared sessions live, over a socket each.</summary>
static class SharedRoutes
{
    /// <summary>In a minute: somebody who drags something sends several a second.</summary>
    const int MostMessages = 1_200;

    public static void MapSharedSessions(this IEndpointRouteBuilder routes) => routes.MapGet("/ws/sessions/{sessionId}", ConnectAsync)
        .WithTags("Gateway").WithSummary("A shared session, live").WithDescription("A WebSocket, in JSON or with the subprotocol chatapp.cbor. It begins with sync.full (or sync.page with ?page=1), then tells who comes and goes, what becomes of shared objects, and the conversation.")
        .Produces(StatusCodes.Status101SwitchingProtocols).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(429);

    static async Task ConnectAsync(string sessionId, HttpContext context, ConversationService conversations, ObjectService objects, SharingService sharing, Presence presence, Limiter limiter)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await ApiProblem.Of(400, "This is a WebSocket: connect to it with ws:// or wss://.").ExecuteAsync(context);
            return;
        }
        var caller = ApiCaller.Of(context);
        var found = await conversations.ResolveAsync(caller.Caller, sessionId, context.RequestAborted);
        if (found.Value is not { } session || await conversations.LiveUntilAsync(caller.Caller, session.Id, context.RequestAborted) is null)
        {
            await ApiProblem.Of(found.Refusal ?? SessionAccess.NotFound).ExecuteAsync(context);
            return;
        }
        using var place = limiter.Enter(Limit.Sockets, caller.Caller, out var refused);
        if (refused is not null)
        {
            await ApiProblem.Of(refused).ExecuteAsync(context);
            return;
        }
        var isCbor = context.WebSockets.WebSocketRequestedProtocols.Contains(CborFormat.Protocol);
        await using var connection = await SocketConnection.AcceptAsync(context, isCbor ? CborFormat.Instance : SocketFormat.Json, isCbor ? CborFormat.Protocol : null, MostMessages, caller.Caller.Grant?.Until);
        var shapes = ChatShapes.For(context, caller, sessionId);
        await new SharedSession(connection, caller.Caller, shapes, conversations, objects, sharing, presence).RunAsync(session, paged: context.Request.Query["page"] == "1");
    }
}
