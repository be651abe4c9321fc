using ChatApp.Assistants.Pictures;
using Microsoft.Extensions.AI;

namespace ChatApp.Assistants;

public static class AssistantServices
{
    public static IServiceCollection AddAssistants(this IServiceCollection services) => services
        .AddSettings<AssistantOptions>(AssistantOptions.Section, o => o.Problem())
        .AddSingleton<IChatClient, OfflineAssistant>()
        .AddSingleton<ImageMaker>()
        .AddSingleton<PictureAnalyzer>();
}
