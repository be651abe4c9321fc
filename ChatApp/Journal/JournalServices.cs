using Microsoft.Extensions.Options;

namespace ChatApp.Journal;

public static class JournalServices
{
    public static IServiceCollection AddJournal(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<JournalHealth>("journal");
        return services.AddSettings<JournalOptions>(JournalOptions.Section, o => o.Problem())
            .AddSingleton<ISeal, NoSeal>()
            .AddSingleton<IJournal>(s => new FileJournal(s.DataFolder(), s.GetRequiredService<ISeal>(), s.GetRequiredService<ILogger<FileJournal>>()));
    }

    /// <summary>The folder that everything is written to, absolute.</summary>
    public static string DataFolder(this IServiceProvider services) => System.IO.Path.GetFullPath(
        services.GetRequiredService<IOptions<JournalOptions>>().Value.Path, services.GetRequiredService<IHostEnvironment>().ContentRootPath);
}
