using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>
/// What every answer tells the browser: run and load only what comes from here, guess no types, be in nobody's frame, tell other
/// hosts nothing.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Style attributes are allowed, because components place things with them; style elements and scripts in the page are not.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
