using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>Who signed in as an admin, for twelve hours: a cookie of its own beside the visitor's. Everything for admins asks for the policy <see cref="Policy"/>.</summary>
public static class AdminAccess
{
    /// <summary>The one policy that all of it is behind.</summary>
    public const string Policy = "Admin";

    public const string Scheme = "Admin", SignInPath = "/admin/sign-in";

    /// <summary>Holds the moment from which they are no longer an admin, in unix seconds.</summary>
    const string Until = "chatapp-admin-until";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static IServiceCollection AddAdminAccess(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, o =>
        {
            o.Cookie.Name = "chatapp-admin";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.Cookie.Path = "/";
            o.ExpireTimeSpan = Lifetime;
            o.SlidingExpiration = false;
            o.CookieManager = new VisitorCookies();
            o.LoginPath = SignInPath;
            o.AccessDeniedPath = SignInPath;
            o.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
            o.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, new AuthorizationPolicyBuilder(Scheme).RequireClaim(Until).Build());
        return services;
    }

    /// <summary>A person is led to the sign-in; a program gets the status.</summary>
    static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/admin/api")) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Whether the principal is an admin's; how long still is for <see cref="IsCurrent"/> to say.</summary>
    public static bool IsAdmin(ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == Until);

    /// <summary>Whether the principal is an admin's at this time: a circuit may live longer than the cookie that it began with.</summary>
    public static bool IsCurrent(ClaimsPrincipal principal, DateTimeOffset now) =>
        long.TryParse(principal.FindFirst(Until)?.Value, out var until) && now.ToUnixTimeSeconds() < until;

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Makes an admin of the visitor who sent this request.</summary>
    public static Task SignInAsync(HttpContext context, DateTimeOffset now) => context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
    [
        new Claim(Until, (now + Lifetime).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. context.User.FindAll(ClaimTypes.NameIdentifier).Take(1),
    ], Scheme)), new AuthenticationProperties { IsPersistent = true, ExpiresUtc = now + Lifetime });
}

/// <summary>Puts what the admin's cookie says beside what the visitor's says.</summary>
public sealed class AdminMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if ((await context.AuthenticateAsync(AdminAccess.Scheme)).Principal is { } admin) context.User = new ClaimsPrincipal([.. context.User.Identities, .. admin.Identities]);
        await next(context);
    }
}
