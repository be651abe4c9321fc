using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ChatApp.Admin;

public static class AdminServices
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<SessionBoard>().AddHostedService(s => s.GetRequiredService<SessionBoard>())
        .AddSingleton<Activity>().AddHostedService(s => s.GetRequiredService<Activity>())
        .AddSingleton<ModelUse>().AddHostedService(s => s.GetRequiredService<ModelUse>())
        .AddSingleton<ServerMeters>().AddHostedService(s => s.GetRequiredService<ServerMeters>())
        .AddSingleton<AdminCode>().AddHostedService(s => s.GetRequiredService<AdminCode>())
        .AddSingleton<PartMonitor>().AddSingleton<AuditLog>().AddSingleton<AdminService>()
        .AddSingleton<ConnectedPeople>().AddScoped<CircuitHandler, PeopleHandler>();
}
