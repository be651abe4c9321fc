using ChatApp.Benchmarks.Server;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Benchmarks.Stores;

/// <summary>Journal and sessions without an app around them, on a folder of their own.</summary>
sealed class Engine : IAsyncDisposable
{
    readonly ServiceProvider services;
    readonly TempFolder? own;

    /// <param name="folder">Null for one that goes with the engine.</param>
    public Engine(string? folder = null)
    {
        own = folder is null ? new TempFolder() : null;
        Folder = folder ?? own!.Path;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("Journal:Path", Folder)]);
        builder.Services.AddSingleton(TimeProvider.System).AddLogging().AddJournal().AddSessions().AddSingleton<LongSession>();
        services = builder.Services.BuildServiceProvider();
    }

    public string Folder { get; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        own?.Dispose();
    }
}

/// <summary>A folder of its own, gone afterwards.</summary>
sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatapp-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
