using ChatApp.Access;
using ChatApp.Api;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Gateway;

/// <summary>The input gateway: a socket that opens a session of its own and takes commands.</summary>
static class GatewayRoutes
{
    public static void MapGateway(this IEndpointRouteBuilder routes)
    {
        routes.MapInput();
        routes.MapSharedSessions();
    }

    static void MapInput(this IEndpointRouteBuilder routes) => routes.MapGet("/gateway", ConnectAsync)
        .WithTags("Gateway").WithSummary("The input gateway").WithDescription("A WebSocket. It begins a session and takes commands: chat, regenerate, post, cancel, stop, history, ping.")
        .Produces(StatusCodes.Status101SwitchingProtocols).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);

    static async Task ConnectAsync(HttpContext context, ConversationService conversations, Limiter limiter)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await ApiProblem.Of(400, "This is a WebSocket: connect to it with ws:// or wss://.").ExecuteAsync(context);
            return;
        }
        var caller = await ApiCaller.OrNewAsync(context);
        using var place = limiter.Enter(Limit.Sockets, caller.Caller, out var refused);
        if (refused is not null)
        {
            await ApiProblem.Of(refused).ExecuteAsync(context);
            return;
        }
        await using var connection = await SocketConnection.AcceptAsync(context, SocketFormat.Json, until: caller.Caller.Grant?.Until);
        await using var session = new GatewaySession(context, connection, caller, conversations);
        await session.RunAsync();
    }
}
