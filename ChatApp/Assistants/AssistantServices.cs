using ChatApp.Assistants.Pictures;
using ChatApp.Assistants.Providers;
using ChatApp.Journal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.AI;

namespace ChatApp.Assistants;

public static class AssistantServices
{
    public static IServiceCollection AddAssistants(this IServiceCollection services) => services
        .AddSettings<AssistantOptions>(AssistantOptions.Section, o => o.Problem())
        .AddSingleton(s => new ModelStore(s.DataFolder(), s.GetRequiredService<IDataProtectionProvider>(), s.GetRequiredService<ILogger<ModelStore>>()))
        .AddSingleton<ModelConnections>().AddSingleton<ModelSettings>()
        .AddSingleton<ModelTelemetry>()
        .AddSingleton<OfflineAssistant>()
        .AddSingleton<IChatClient, Assistant>()
        .AddSingleton<ImageMaker>()
        .AddSingleton<PictureAnalyzer>();

    /// <summary>What runs beside the answers: looking for models, and sending telemetry where a collector is named.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services) => services
        .AddHostedService(s => s.GetRequiredService<ModelConnections>())
        .AddHostedService<TelemetryExport>();
}
