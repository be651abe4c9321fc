namespace ChatApp.Sessions;

public static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddSettings<SessionOptions>(SessionOptions.Section, o => o.Problem());
        services.AddSingleton<MemorySessionStore>().AddSingleton<ISessionStore>(s => s.GetRequiredService<MemorySessionStore>());
        services.AddSingleton<ISessionFeed, LocalSessionFeed>().AddSingleton<StoreSync>().AddSingleton<SessionLog>();
        services.AddHostedService<StoreMonitor>();
        services.AddSingleton<SessionSweeper>().AddHostedService(s => s.GetRequiredService<SessionSweeper>());
        return services;
    }
}
