using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Clients;

/// <summary>A server in a process of its own, so that what is measured of it is nobody else's. It ends with whoever started it.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;
    readonly DirectoryInfo? folder;

    ServerProcess(Process process, DirectoryInfo? folder, string url) => (this.process, this.folder, Url) = (process, folder, url);

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>The real app, with a data folder of its own.</summary>
    /// <param name="settings">Each <c>Key=value</c>.</param>
    public static Task<ServerProcess> StartAppAsync(params string[] settings) => StartAsync(folder => [Child.Serve, folder, .. settings]);

    /// <summary>The pages to compare with.</summary>
    public static Task<ServerProcess> StartPlainAsync() => StartAsync(_ => [Child.ServePlain]);

    /// <summary>A model provider that streams over HTTP.</summary>
    public static Task<ServerProcess> StartProviderAsync() => StartAsync(_ => [Child.ServeProvider]);

    /// <summary>ChatApp as it is installed, on a folder that stays.</summary>
    public static Task<ServerProcess> StartInstalledAsync(string folder) =>
        StartAsync(typeof(Program).Assembly, ["--urls=http://127.0.0.1:0", $"--Journal:Path={folder}"], "Now listening on: ", null);

    static Task<ServerProcess> StartAsync(Func<string, string[]> verb)
    {
        var folder = Directory.CreateTempSubdirectory("chatapp-bench-");
        return StartAsync(typeof(Child).Assembly, verb(folder.FullName), Child.Listening, folder);
    }

    /// <param name="listening">What stands before the address in the output.</param>
    static async Task<ServerProcess> StartAsync(Assembly program, string[] arguments, string listening, DirectoryInfo? folder)
    {
        var start = new ProcessStartInfo("dotnet", [program.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Report.Root };
        var process = Process.Start(start)!;
        var url = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) url.TrySetException(new IOException("The server did not start."));
            else if (line.Data.IndexOf(listening, StringComparison.Ordinal) is >= 0 and var at) url.TrySetResult(line.Data[(at + listening.Length)..]);
        };
        process.BeginOutputReadLine();
        return new ServerProcess(process, folder, await url.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    public async Task<Usage> UsageAsync() => (await Http.Client.GetFromJsonAsync<Usage>($"{Url}/bench/usage"))!;

    /// <summary>Collects all garbage first.</summary>
    public async Task<Usage> CollectAsync() => (await Http.Client.GetFromJsonAsync<Usage>($"{Url}/bench/collect"))!;

    /// <summary>When the tokens of an answer were given out; waits for the last one.</summary>
    public async Task<double[]> TimesAsync(Order order, CancellationToken ct = default) => (await Http.Client.GetFromJsonAsync<double[]>($"{Url}/bench/answers/{order.Name}", ct))!;

    /// <summary>How long the first token takes inside the app, and read off the provider directly.</summary>
    public async Task<FirstTokens> FirstTokensAsync(string provider, int count, CancellationToken ct) =>
        (await Http.Client.GetFromJsonAsync<FirstTokens>($"{Url}/bench/first/{count}?provider={Uri.EscapeDataString(provider)}", ct))!;

    /// <summary>Begins a conversation of so many messages for the visitor with these cookies.</summary>
    public async Task BeginSessionAsync(CookieJar cookies, int messages, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/bench/sessions/{messages}");
        request.Headers.Add("Cookie", cookies.Header);
        using var response = await Http.Client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Begins so many conversations of so many messages, each of an owner of its own.</summary>
    public async Task BeginSessionsAsync(int count, int messages, CancellationToken ct)
    {
        using var response = await Http.Client.PostAsync($"{Url}/bench/sessions/{messages}/{count}", null, ct);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Makes an admin of who has these cookies.</summary>
    public async Task SignInAsync(CookieJar cookies, CancellationToken ct)
    {
        using var response = await Http.Client.PostAsync($"{Url}/bench/admin", null, ct);
        response.EnsureSuccessStatusCode();
        cookies.Take(response);
    }

    /// <summary>Lets all sessions expire and sweeps them.</summary>
    public async Task<Swept> SweepAsync(CancellationToken ct) => (await Http.Client.GetFromJsonAsync<Swept>($"{Url}/bench/sweep", ct))!;

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
        // What is installed knows no such sign, and has nothing to lose.
        if (folder is null) process.Kill();
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
        folder?.Delete(recursive: true);
    }
}
