using ChatApp.Access;
using ChatApp.Components.AiSidebar;
using ChatApp.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Radzen;

namespace ChatApp.Components;

public static class ComponentServices
{
    /// <summary>A message of 32,000 characters is up to 96 kB of UTF-8, an edited draft twice that: more than the hub's 32 kB.</summary>
    const int LargestHubMessage = 256 * 1024;

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(o => o.MaximumReceiveMessageSize = LargestHubMessage);
        services.AddAntiforgery(o => o.SuppressXFrameOptionsHeader = true);
        services.AddRadzenComponents();
        services.AddSingleton<RunningAnswers>().AddScoped<LiveSession>().AddScoped<CircuitHandler, PresenceCircuit>();
        return services;
    }

    /// <summary>A person gets a page in words; programs get the bare status.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler("/error", createScopeForErrors: true)
        .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        .Use((context, next) =>
        {
            var wantsPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && !ApiPaths.IsApi(context.Request.Path);
            if (!wantsPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });

    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        // Compression costs 260 kB of memory for each tab, and there is little left to compress.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.DisableWebSocketCompression = true);
        return app;
    }
}
