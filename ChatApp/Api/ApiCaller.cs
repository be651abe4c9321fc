using ChatApp.Access;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Api;

/// <summary>Who sent a request to the API, and how they name what they get.</summary>
/// <param name="IsNew">They had neither cookie nor token, and have just become a visitor: they are told their token.</param>
sealed record ApiCaller(Caller Caller, bool IsNew)
{
    /// <summary>For a route that begins nothing: a stranger stays one, and owns nothing.</summary>
    public static ApiCaller Of(HttpContext context) =>
        new(Visitor.CallerOf(context.User) ?? new Caller(Visitor.NewId()) { Address = Visitor.AddressOf(context.User) }, IsNew: false);

    /// <summary>For a route that may begin a session: a stranger becomes a visitor.</summary>
    public static async Task<ApiCaller> OrNewAsync(HttpContext context)
    {
        if (Visitor.CallerOf(context.User) is { } known) return new(known, IsNew: false);
        await Visitor.MintAsync(context);
        return new(Visitor.CallerOf(context.User)! with { IsNew = true }, IsNew: true);
    }

    /// <summary>Whether pictures need links of their own: whoever has no cookie cannot load them otherwise.</summary>
    public bool NeedsLinks => IsNew || Caller.Grant is not null;

    /// <summary>
    /// The token to tell them: for a session that they have just begun without a cookie, and a new one for one that is in its last
    /// hours; null when they need none.
    /// </summary>
    public string? TokenFor(HttpContext context, Session session)
    {
        if (IsNew || (Caller.Grant is { } grant && grant.Log != session.Log)) return context.RequestServices.GetRequiredService<AccessTokens>().Issue(session, Caller.Id, SessionAccess.MayWrite(session, Caller.Id));
        return context.Response.Headers[BearerHandler.RenewedHeader] is [{ } renewed] ? renewed : null;
    }
}
