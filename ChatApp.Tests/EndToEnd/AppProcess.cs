using System.Diagnostics;

namespace ChatApp.Tests.EndToEnd;

/// <summary>The built app as a process of its own, which can be killed.</summary>
public sealed class AppProcess : IDisposable
{
    readonly Process process;

    AppProcess(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    public static async Task<AppProcess> StartAsync(int port, string folder, params (string Key, string Value)[] settings)
    {
        // The app's own output, of the same configuration as these tests.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "ChatApp.sln"))) root = root.Parent!;
        var dll = Path.Combine(root.FullName, "ChatApp", "bin", here.Parent!.Name, here.Name, "ChatApp.dll");
        var url = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo("dotnet", [dll, $"--urls={url}", $"--Journal:Path={folder}", .. settings.Select(s => $"--{s.Key}={s.Value}")])
        {
            WorkingDirectory = root.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var output = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30);)
        {
            if (process.HasExited) break;
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
