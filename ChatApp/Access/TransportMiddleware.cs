using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatApp.Access;

/// <summary>
/// Plain http is for this machine: from elsewhere it is sent on to https where the app has it, and refused where it has not, unless
/// <c>Access:AllowHttp</c>. Under https browsers are told to stay there. While the app stops, no connection that would hold it up begins.
/// </summary>
public sealed class TransportMiddleware(RequestDelegate next, IOptions<AccessOptions> options, IServer server, IHostApplicationLifetime lifetime)
{
    const string OneYear = "max-age=31536000";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // A browser whose circuit the stop has ended is back at once: nobody would end that one, and the server would wait half a minute for it.
        if (lifetime.ApplicationStopping.IsCancellationRequested && (request.Path.StartsWithSegments("/_blazor") || context.WebSockets.IsWebSocketRequest || request.Headers.ContainsKey("Upgrade")))
            return TypedResults.Problem("ChatApp is stopping. Connect again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        if (request.IsHttps)
        {
            context.Response.Headers.StrictTransportSecurity = OneYear;
            return next(context);
        }
        // Whoever looks after the process asks from outside, and is told nothing that matters.
        if (options.Value.AllowHttp || request.Path.StartsWithSegments("/health") || context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)) return next(context);
        if (HttpsPort() is not { } port || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || context.Request.Headers.ContainsKey("Upgrade"))
            return TypedResults.Problem("ChatApp takes plain http from its own machine only. Use https, or set Access:AllowHttp.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
        var host = port == 443 ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = $"https://{host.ToUriComponent()}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        return Task.CompletedTask;
    }

    int? HttpsPort() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(a => a.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        .Select(a => (int?)BindingPort(a)).FirstOrDefault();

    static int BindingPort(string address) => Microsoft.AspNetCore.Http.BindingAddress.Parse(address).Port;
}
