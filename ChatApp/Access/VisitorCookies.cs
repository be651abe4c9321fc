using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>
/// Names the visitor's cookie by the transport: with the prefix <c>__Host-</c> under https, which browsers refuse without Secure;
/// without it under http. Reads both, so that moving to https keeps the visitor.
/// </summary>
sealed class VisitorCookies : ICookieManager
{
    readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        cookies.GetRequestCookie(context, NameOf(context, key)) ?? cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options)
    {
        cookies.DeleteCookie(context, NameOf(context, key), options);
        // The one from before the move would be read again.
        if (NameOf(context, key) != key) cookies.DeleteCookie(context, key, options);
    }

    static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
