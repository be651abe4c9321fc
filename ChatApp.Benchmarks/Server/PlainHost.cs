using ChatApp.Benchmarks.Plain;
using Microsoft.Extensions.AI;

namespace ChatApp.Benchmarks.Server;

/// <summary>The pages to compare with, as an app of their own: the naive way, and one that shows nothing.</summary>
static class PlainHost
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--urls=http://127.0.0.1:0"] });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<PacedModel>().AddSingleton<IChatClient>(s => s.GetRequiredService<PacedModel>());
        builder.Services.AddSingleton<IStartupFilter>(s => new BenchRoutes(s.GetRequiredService<PacedModel>()));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        // As in ChatApp, so that what differs is the way of showing an answer alone.
        app.MapRazorComponents<PlainApp>().AddInteractiveServerRenderMode(o => o.DisableWebSocketCompression = true);
        await app.StartAsync();
        return app;
    }
}
