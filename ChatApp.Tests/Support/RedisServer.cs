using System.Diagnostics;
using ChatApp.Tests.EndToEnd;
using StackExchange.Redis;

namespace ChatApp.Tests.Support;

/// <summary>A real Redis of the tests' own, on a free port, which can be stopped, frozen and started again.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    readonly TempFolder folder = new();
    Process? process;
    ConnectionMultiplexer? connection;

    public int Port { get; } = AppProcess.FreePort();

    public string Url => $"redis://127.0.0.1:{Port}";

    public string Folder => folder.Path;

    /// <summary>A connection of the tests' own, to look in behind the app's back.</summary>
    public IDatabase Inside => connection!.GetDatabase();

    public IServer Server => connection!.GetServer("127.0.0.1", Port);

    public async Task InitializeAsync() => await StartAsync();

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("redis-server",
            ["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", folder.Path, "--save", "", "--appendonly", "no", "--databases", "32", "--daemonize", "no"])
        { RedirectStandardOutput = true })!;
        process.BeginOutputReadLine();
        connection ??= await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Port},abortConnect=false,allowAdmin=true,connectTimeout=1000,syncTimeout=20000");
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(20);)
        {
            try
            {
                await Inside.PingAsync().WaitAsync(TimeSpan.FromSeconds(1));
                return;
            }
            catch (Exception notYet) when (notYet is RedisConnectionException or TimeoutException)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException("redis-server does not answer.");
    }

    /// <summary>SIGKILL: what it held is gone.</summary>
    public async Task StopAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>SIGSTOP: it holds its connections and answers nothing.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{process!.Id}"]);
        kill.WaitForExit();
    }

    public async Task DisposeAsync()
    {
        connection?.Dispose();
        await StopAsync();
        folder.Dispose();
    }
}

/// <summary>The tests that share one Redis, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RedisCollection : ICollectionFixture<RedisServer>
{
    public const string Name = "Redis";
}
