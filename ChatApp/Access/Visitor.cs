using System.Globalization;
using System.Security.Claims;
using ChatApp.Journal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>
/// Whoever opens a page is a visitor, known by a signed cookie: no sign-up. An authentication scheme, because a circuit sees only
/// the principal.
/// </summary>
public static class Visitor
{
    public const string Scheme = "Visitor";

    /// <summary>Browsers keep no cookie longer than 400 days (RFC 6265bis, section 5.5).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The caller behind a principal; null for one that is neither a visitor nor the bearer of a token.</summary>
    public static Caller? CallerOf(ClaimsPrincipal? principal) =>
        principal?.FindFirst(ClaimTypes.NameIdentifier)?.Value is { Length: > 0 } id
            ? new Caller(id, AdminAccess.IsAdmin(principal)) { Grant = GrantOf(principal), Address = AddressOf(principal) } : null;

    /// <summary>The id of a new visitor.</summary>
    public static string NewId() => RandomId.New();

    /// <summary>Where a request came from, of a caller or of a stranger.</summary>
    public static string? AddressOf(ClaimsPrincipal principal) => principal.FindFirst(CallerClaims.Address)?.Value;

    static TokenGrant? GrantOf(ClaimsPrincipal principal) => principal.FindFirst(CallerClaims.Log)?.Value is { } log
        ? new TokenGrant(new LogId(log), NumberOf(principal, CallerClaims.Version), principal.HasClaim(CallerClaims.MayWrite, "true"), DateTimeOffset.FromUnixTimeMilliseconds(NumberOf(principal, CallerClaims.Until))) : null;

    static long NumberOf(ClaimsPrincipal principal, string claim) => long.Parse(principal.FindFirst(claim)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Takes the cookie back, and what pages of ours keep in the browser: whoever comes next from there is somebody new.</summary>
    public static Task ForgetAsync(HttpContext context)
    {
        // https://www.w3.org/TR/clear-site-data/
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return context.SignOutAsync(Scheme);
    }

    /// <summary>Makes a new visitor of whoever sent this request.</summary>
    public static async Task MintAsync(HttpContext context)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, NewId())], Scheme));
        await context.SignInAsync(Scheme, principal, new AuthenticationProperties { IsPersistent = true });
        // What was noted of the request stays.
        context.User = new ClaimsPrincipal([.. principal.Identities, .. context.User.Identities.Where(i => !i.IsAuthenticated)]);
    }
}

/// <summary>
/// Mints a visitor on the first page that is asked for, and only there: parallel requests for its parts would make several.
/// </summary>
public sealed class VisitorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Visitor.CallerOf(context.User) is null && AsksForPage(context.Request)) await Visitor.MintAsync(context);
        await next(context);
    }

    static bool AsksForPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/_framework");
}
