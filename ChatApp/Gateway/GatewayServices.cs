using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Gateway;

public static class GatewayServices
{
    /// <summary>A peer that is gone without a word is noticed after 90 seconds: so long after it last answered a ping.</summary>
    static readonly WebSocketOptions Options = new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(60) };

    /// <summary>Where sockets of ours are; the circuits' socket brings its own settings.</summary>
    static readonly PathString[] Paths = ["/gateway", "/ws"];

    public static IApplicationBuilder UseGateway(this IApplicationBuilder app) =>
        app.UseWhen(context => Array.Exists(Paths, path => context.Request.Path.StartsWithSegments(path)), branch => branch.Use(TextAsBytes.ReceiveAsync).UseWebSockets(Options));
}
