using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatApp.Tests.EndToEnd;

/// <summary>The built app as a process of its own, which can be killed.</summary>
public sealed class AppProcess : IDisposable
{
    readonly Process process;

    AppProcess(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    /// <summary>The app as it was built with these tests.</summary>
    public static Task<AppProcess> StartAsync(int port, string folder, params (string Key, string Value)[] settings) =>
        StartAsync(Path.Combine(Root, "ChatApp", "bin", Configuration, Framework, "ChatApp.dll"), Root, port, folder, settings);

    /// <summary>The app as it is installed: published, with another folder as the working directory.</summary>
    public static async Task<AppProcess> PublishAndStartAsync(string folder)
    {
        var output = Path.Combine(folder, "app");
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(Root, "ChatApp"), "--no-build", "--configuration", Configuration, "--output", output, "--verbosity", "quiet"]);
        await publish.WaitForExitAsync();
        Assert.Equal(0, publish.ExitCode);
        return await StartAsync(Path.Combine(output, "ChatApp.dll"), folder, FreePort(), Path.Combine(folder, "data"), []);
    }

    /// <summary>With its folder on a disk of its own, of this many megabytes, which only it and <see cref="DiskOf"/> see.</summary>
    public static Task<AppProcess> StartOnSmallDiskAsync(int port, string folder, int megabytes, params (string Key, string Value)[] settings) =>
        StartAsync(Path.Combine(Root, "ChatApp", "bin", Configuration, Framework, "ChatApp.dll"), Root, port, folder, settings, megabytes);

    /// <summary>With these certificates, a file of PEM, as the ones that the machine trusts.</summary>
    public static Task<AppProcess> StartTrustingAsync(string certificates, int port, string folder, params (string Key, string Value)[] settings) =>
        StartAsync(Path.Combine(Root, "ChatApp", "bin", Configuration, Framework, "ChatApp.dll"), Root, port, folder, settings, certificates: certificates);

    /// <summary>The folder as the app sees it.</summary>
    public string DiskOf(string folder) => $"/proc/{process.Id}/root{folder}";

    static async Task<AppProcess> StartAsync(string dll, string workingDirectory, int port, string folder, (string Key, string Value)[] settings, int megabytes = 0, string? certificates = null)
    {
        var url = $"http://127.0.0.1:{port}";
        string[] command = ["dotnet", dll, $"--urls={url}", $"--Journal:Path={folder}", "--Assistants:Provider=Offline", .. settings.Select(s => $"--{s.Key}={s.Value}")];
        // A mount of its own needs no rights beyond a namespace of its own.
        if (megabytes > 0) command = ["unshare", Environment.UserName == "root" ? "-m" : "-Urm", "sh", "-c", "mount -t tmpfs -o size=$0m tmpfs \"$1\" && shift && exec \"$@\"", $"{megabytes}", folder, .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (certificates is not null) start.Environment["SSL_CERT_FILE"] = certificates;
        var process = Process.Start(start)!;
        var output = new ConcurrentQueue<string?>();
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30) && !process.HasExited;)
        {
            try
            {
                await client.GetAsync($"{url}/favicon.svg");
                return new AppProcess(process, url);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException($"The app did not start:\n{string.Join('\n', output)}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    static string Framework => new DirectoryInfo(AppContext.BaseDirectory).Name;

    static string Root
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(root.FullName, "ChatApp.sln"))) root = root.Parent!;
            return root.FullName;
        }
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }
}
