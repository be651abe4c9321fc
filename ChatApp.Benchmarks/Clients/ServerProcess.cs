using System.Diagnostics;
using System.Globalization;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Clients;

/// <summary>A server in a process of its own, so that what is measured of it is nobody else's. It ends with whoever started it.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;
    readonly DirectoryInfo folder;

    ServerProcess(Process process, DirectoryInfo folder, string url) => (this.process, this.folder, Url) = (process, folder, url);

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>The real app, with a data folder of its own.</summary>
    /// <param name="settings">Each <c>Key=value</c>.</param>
    public static Task<ServerProcess> StartAppAsync(params string[] settings) => StartAsync(folder => [Child.Serve, folder, .. settings]);

    /// <summary>The pages to compare with.</summary>
    public static Task<ServerProcess> StartPlainAsync() => StartAsync(_ => [Child.ServePlain]);

    static async Task<ServerProcess> StartAsync(Func<string, string[]> verb)
    {
        var folder = Directory.CreateTempSubdirectory("chatapp-bench-");
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. verb(folder.FullName)]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var url = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) url.TrySetException(new IOException("The server did not start."));
            else if (line.Data.StartsWith(Child.Listening, StringComparison.Ordinal)) url.TrySetResult(line.Data[Child.Listening.Length..]);
        };
        process.BeginOutputReadLine();
        return new ServerProcess(process, folder, await url.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    public async Task<Usage> UsageAsync() => (await Http.Client.GetFromJsonAsync<Usage>($"{Url}/bench/usage"))!;

    /// <summary>Collects all garbage first.</summary>
    public async Task<Usage> CollectAsync() => (await Http.Client.GetFromJsonAsync<Usage>($"{Url}/bench/collect"))!;

    /// <summary>When the tokens of an answer were given out; waits for the last one.</summary>
    public async Task<double[]> TimesAsync(Order order, CancellationToken ct = default) => (await Http.Client.GetFromJsonAsync<double[]>($"{Url}/bench/answers/{order.Name}", ct))!;

    /// <summary>Begins a conversation of so many messages for the visitor with these cookies.</summary>
    public async Task BeginSessionAsync(CookieJar cookies, int messages, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/bench/sessions/{messages}");
        request.Headers.Add("Cookie", cookies.Header);
        using var response = await Http.Client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Memory of the process that is in RAM, in bytes.</summary>
    public long Resident
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
