using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>The real app on a real port, with a data folder of its own.</summary>
public sealed class AppServer : WebApplicationFactory<Program>
{
    readonly TempFolder folder = new();
    readonly IDictionary<string, string?> settings;
    readonly Action<IServiceCollection>? services;

    public AppServer(IDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        this.settings = settings ?? new Dictionary<string, string?>();
        this.services = services;
        UseKestrel(0);
        StartServer();
        Url = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>What it writes is here.</summary>
    public string Folder => folder.Path;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("");
        builder.UseEnvironment("Production");
        builder.UseSetting("Journal:Path", folder.Path);
        builder.UseSetting("Assistants:DrainTime", "00:00:00");
        // Whatever keys and models the machine has.
        builder.UseSetting("Assistants:Provider", "Offline");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.AddProvider(new Faults()));
        if (services is not null) builder.ConfigureTestServices(services);
    }

    /// <summary>Keeps why circuits broke among the test artifacts: the browser is only told that they did.</summary>
    sealed class Faults : ILoggerProvider, ILogger
    {
        static readonly Lock Gate = new();

        public ILogger CreateLogger(string categoryName) => categoryName.Contains(".Circuits.", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            var artifacts = Directory.CreateDirectory(Path.GetDirectoryName(Tab.Pictures)!);
            lock (Gate) File.AppendAllText(Path.Combine(artifacts.FullName, "circuit-faults.log"), $"{DateTime.UtcNow:O} {formatter(state, exception)}\n{exception}\n");
        }

        public void Dispose()
        {
            // Nothing is held open.
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        catch (ObjectDisposedException)
        {
            // The factory stops the app while the app, told to stop, is ending by itself.
        }
        folder.Dispose();
    }
}
