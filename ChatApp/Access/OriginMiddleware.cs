using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatApp.Access;

/// <summary>
/// Refuses requests that another site's page makes in a visitor's name: WebSockets ask no permission, and to a browser localhost
/// on another port is the same site, so that SameSite does not help.
/// </summary>
public sealed class OriginMiddleware(RequestDelegate next, IOptions<AccessOptions> options, SecurityLog security)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!Changes(context) || IsOwn(context.Request) || IsAllowed(context.Request)) return next(context);
        security.Denied(null, null, context.Connection.RemoteIpAddress?.ToString(), "foreign origin");
        return TypedResults.Problem("Pages of other sites may not do this, unless Access:AllowedOrigins names the site.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }

    static bool Changes(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        || context.Request.Headers.ContainsKey("Upgrade") || context.Request.Headers[":protocol"].Count > 0;

    /// <summary>A site that is allowed may use the API, but not the circuits.</summary>
    bool IsAllowed(HttpRequest request) => ApiPaths.IsApi(request.Path) && options.Value.AllowedOrigins.Contains(request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase);

    static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return request.Headers["Sec-Fetch-Site"].ToString() != "cross-site";
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == request.Scheme
            && string.Equals(from.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && from.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
    }
}
