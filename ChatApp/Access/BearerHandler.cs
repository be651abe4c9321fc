using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatApp.Access;

/// <summary>Knows a caller by the access token in <c>Authorization: Bearer</c>, as long as its session takes it.</summary>
public sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, AccessTokens tokens, SessionLog log, SecurityLog security)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Bearer";

    /// <summary>The answer's header that brings a new token in exchange for one that is in its last hours.</summary>
    public const string RenewedHeader = "X-Access-Token";

    public static bool IsUsed(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return given.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && (given.Length == Name.Length || given[Name.Length] == ' ');
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsUsed(Request)) return AuthenticateResult.NoResult();
        if (tokens.Read(Request.Headers.Authorization.ToString()[Name.Length..].Trim()) is not { } token) return Refused("unreadable", null);
        // A participant calls the session by an alias of their own.
        if (log.Find(token.User, token.Session) is not { } found || await log.LoadAsync(found, Context.RequestAborted) is not { } session) return Refused("session gone", token.Session);
        if (!SessionAccess.Accepts(session, token.User, token.Version)) return Refused("revoked", token.Session);
        if (tokens.IsDue(token)) Response.Headers[RenewedHeader] = tokens.Issue(session.SeenBy(token.User), token.User, token.MayWrite);
        var identity = new ClaimsIdentity(Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, token.User));
        identity.AddClaim(new Claim(CallerClaims.Log, found.Value));
        identity.AddClaim(new Claim(CallerClaims.Version, token.Version.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(CallerClaims.MayWrite, token.MayWrite ? "true" : "false"));
        identity.AddClaim(new Claim(CallerClaims.Until, (token.Expires + AccessTokens.Skew).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    AuthenticateResult Refused(string why, SessionId? session)
    {
        security.TokenRefused(why, session?.Value, Context.Connection.RemoteIpAddress?.ToString());
        return AuthenticateResult.Fail(why);
    }
}

/// <summary>What a principal carries beside the caller's id.</summary>
static class CallerClaims
{
    public const string Log = "chatapp.log", Version = "chatapp.version", MayWrite = "chatapp.write", Until = "chatapp.until", Address = "chatapp.address";
}
