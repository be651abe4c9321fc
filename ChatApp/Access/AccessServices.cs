using ChatApp.Journal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatApp.Access;

public static class AccessServices
{
    /// <summary>A caller is known by a token if there is one, else by the visitor's cookie.</summary>
    const string Caller = "Caller";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSeal();
        services.AddSettings<AccessOptions>(AccessOptions.Section, o => o.Problem());
        services.AddSingleton(s => s.GetRequiredService<IOptions<AccessOptions>>().Value.SigningKey is { } key
            ? SigningKey.Of(key) : SigningKey.ReadOrMake(Path.Combine(s.DataFolder(), "keys", "access.key")));
        services.AddSingleton<AccessTokens>().AddSingleton<ScopedLinks>().AddSingleton<SecurityLog>();
        var authentication = services.AddAuthentication(Caller);
        authentication.AddPolicyScheme(Caller, null, o => o.ForwardDefaultSelector = context => BearerHandler.IsUsed(context.Request) ? BearerHandler.Name : Visitor.Scheme);
        authentication.AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, null);
        authentication.AddCookie(Visitor.Scheme, o =>
        {
            o.Cookie.Name = "chatapp-visitor";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.Cookie.Path = "/";
            o.ExpireTimeSpan = Visitor.Lifetime;
            o.SlidingExpiration = true;
            o.CookieManager = new VisitorCookies();
        });
        services.AddCascadingAuthenticationState();
        return services;
    }

    /// <summary>The keys, and with <c>Sessions:Encrypt</c> what is encrypted with them.</summary>
    public static IServiceCollection AddSeal(this IServiceCollection services)
    {
        // The name is part of what cookies are signed for: without it, moving the folder would make strangers of all visitors.
        services.AddDataProtection().SetApplicationName("ChatApp");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(s.DataFolder(), "keys")), s.GetRequiredService<ILoggerFactory>())));
        return services.AddSingleton<ISeal>(s =>
            s.GetRequiredService<IOptions<Sessions.SessionOptions>>().Value.Encrypt ? new ProtectedSeal(s.GetRequiredService<IDataProtectionProvider>()) : new NoSeal());
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeaders>();

    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseMiddleware<OriginMiddleware>().UseAuthentication().UseMiddleware<CallerMiddleware>().UseMiddleware<VisitorMiddleware>();
}
