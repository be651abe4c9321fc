using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>
/// Refuses requests that another site's page makes in a visitor's name: WebSockets ask no permission, and to a browser localhost
/// on another port is the same site, so that SameSite does not help.
/// </summary>
public sealed class OriginMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!Changes(context) || IsOwn(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    static bool Changes(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        || context.Request.Headers.ContainsKey("Upgrade") || context.Request.Headers[":protocol"].Count > 0;

    static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return request.Headers["Sec-Fetch-Site"].ToString() != "cross-site";
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == request.Scheme
            && string.Equals(from.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && from.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
    }
}
