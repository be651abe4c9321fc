using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ChatApp.Sessions;

public static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddSettings<SessionOptions>(SessionOptions.Section, o => o.Problem());
        services.AddOptions<SessionOptions>().PostConfigure<IConfiguration>(FromEnvironment);
        services.AddSingleton<MemorySessionStore>().AddSingleton<RedisSessionStore>().AddSingleton<ISessionStore>(s =>
            UsesRedis(s) ? s.GetRequiredService<RedisSessionStore>() : s.GetRequiredService<MemorySessionStore>());
        services.AddSingleton<LocalSessionFeed>().AddSingleton<RedisSessionFeed>().AddSingleton<ISessionFeed>(s =>
            UsesRedis(s) ? s.GetRequiredService<RedisSessionFeed>() : s.GetRequiredService<LocalSessionFeed>());
        services.AddSingleton<StoreSync>().AddSingleton<SessionLog>();
        services.AddHostedService<StoreMonitor>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", HealthStatus.Degraded);
        services.AddSingleton<SessionSweeper>().AddHostedService(s => s.GetRequiredService<SessionSweeper>());
        return services;
    }

    static bool UsesRedis(IServiceProvider services) => services.GetRequiredService<IOptions<SessionOptions>>().Value.UsesRedis;

    /// <summary>The names that hosting platforms use; the app's own settings come before them.</summary>
    static void FromEnvironment(SessionOptions options, IConfiguration configuration)
    {
        if (options.Store is null && string.Equals(configuration["USE_REDIS"], "true", StringComparison.OrdinalIgnoreCase)) options.Store = "Redis";
        if (configuration["Sessions:Redis:Url"] is null && configuration["REDIS_URL"] is { Length: > 0 } url) options.Redis.Url = url;
    }
}
