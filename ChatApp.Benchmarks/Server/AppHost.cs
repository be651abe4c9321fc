using ChatApp.Assistants;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatApp.Benchmarks.Server;

/// <summary>The real app on a port of its own, with the paced model in place of the assistant.</summary>
sealed class AppHost : WebApplicationFactory<Program>
{
    readonly string folder;
    readonly IReadOnlyList<string> settings;

    /// <param name="settings">Each <c>Key=value</c>.</param>
    public AppHost(string folder, IReadOnlyList<string> settings)
    {
        (this.folder, this.settings) = (folder, settings);
        UseKestrel(0);
        StartServer();
        Url = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("");
        builder.UseEnvironment("Production");
        builder.UseSetting("Journal:Path", folder);
        builder.UseSetting("Assistants:DrainTime", "00:00:00");
        foreach (var setting in settings.Select(s => s.Split('=', 2))) builder.UseSetting(setting[0], setting[1]);
        // With a provider, what answers is what answers in the app.
        var hasProvider = settings.Contains("Assistants:Provider=OpenAI");
        builder.ConfigureTestServices(services => services
            .AddSingleton<PacedModel>().AddSingleton<LongSession>().AddSingleton<IStartupFilter, BenchRoutes>()
            .AddSingleton<ShiftedClock>().Replace(ServiceDescriptor.Singleton<TimeProvider>(s => s.GetRequiredService<ShiftedClock>()))
            .Replace(hasProvider ? ServiceDescriptor.Singleton<IChatClient, Assistant>() : ServiceDescriptor.Singleton<IChatClient>(s => s.GetRequiredService<PacedModel>())));
    }
}
