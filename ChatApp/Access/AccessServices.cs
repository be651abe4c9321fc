using System.Net;
using ChatApp.Journal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ChatApp.Access;

public static class AccessServices
{
    /// <summary>A caller is known by a token if there is one, else by the visitor's cookie.</summary>
    const string Caller = "Caller";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSeal();
        services.AddSingleton(s => s.GetRequiredService<IOptions<AccessOptions>>().Value.SigningKey is { } key
            ? SigningKey.Of(key) : SigningKey.ReadOrMake(Path.Combine(s.DataFolder(), "keys", "access.key")));
        services.AddLimits().AddSingleton<AccessTokens>().AddSingleton<ScopedLinks>();
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
        services.AddCors();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>>(s => new ConfigureOptions<ForwardedHeadersOptions>(o => Trust(o, s.GetRequiredService<IOptions<AccessOptions>>().Value)));
        return services.AddAdminAccess();
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

    /// <summary>What the engine asks of this room, without its doors.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services) => services
        .AddSettings<AccessOptions>(AccessOptions.Section, o => o.Problem()).AddSingleton<Limiter>().AddSingleton<SecurityLog>();

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeaders>();

    static void Trust(ForwardedHeadersOptions forwarded, AccessOptions options)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }

    /// <summary>Before everything that looks at where a request comes from, or by which transport.</summary>
    public static IApplicationBuilder UseTransport(this IApplicationBuilder app)
    {
        // Without a proxy to trust the middleware would trust everyone.
        if (app.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value.TrustedProxies.Count > 0) app.UseForwardedHeaders();
        return app.UseMiddleware<TransportMiddleware>();
    }

    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseWhen(context => ApiPaths.IsApi(context.Request.Path), api => api.UseCors(cors => cors
            .WithOrigins([.. app.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value.AllowedOrigins])
            .AllowAnyHeader().WithMethods("GET", "POST", "DELETE").WithExposedHeaders(BearerHandler.RenewedHeader, "Retry-After", "ETag").SetPreflightMaxAge(TimeSpan.FromHours(1))))
        .UseMiddleware<OriginMiddleware>().UseAuthentication().UseMiddleware<CallerMiddleware>().UseMiddleware<VisitorMiddleware>()
        .UseMiddleware<AdminMiddleware>().UseAuthorization();
}
