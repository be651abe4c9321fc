using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatApp.Benchmarks.Stores;

/// <summary>A Redis of its own on a free port of this machine, which keeps nothing and ends with its owner.</summary>
sealed class RedisProcess : IDisposable
{
    readonly TempFolder folder = new();
    readonly Process process;

    public RedisProcess()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", folder.Path, "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true })!;
        process.BeginOutputReadLine();
    }

    public int Port { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }
}
