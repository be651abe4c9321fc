using System.Diagnostics;
using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;

namespace ChatApp.Benchmarks.Stores;

/// <summary>Many sessions that expired together are swept, while somebody asks for pages.</summary>
static class Sweeps
{
    const int Sessions = 10_000, Requests = 300, WarmUp = 100, Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync();
        for (var i = 0; i < WarmUp; i++) await AskAsync(app, ct);
        var (sweeps, medians, calm, worst) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await app.BeginSessionsAsync(Sessions, 2, ct);
            await app.CollectAsync();
            var before = new List<double>();
            for (var i = 0; i < Requests; i++) before.Add(await AskAsync(app, ct));
            var sweep = app.SweepAsync(ct);
            var meanwhile = new List<double>();
            while (!sweep.IsCompleted || meanwhile.Count == 0) meanwhile.Add(await AskAsync(app, ct));
            var (count, milliseconds) = await sweep;
            if (count < Sessions) throw new InvalidOperationException($"Only {count} sessions had expired.");
            sweeps.Add(milliseconds / 1e3);
            medians.Add(Figure.Median(before));
            calm.Add(before.Max() / medians[^1]);
            worst.Add(meanwhile.Max() / medians[^1]);
        }
        return
        [
            Figure.Of($"sweep of {Sessions:N0} sessions that expired together", sweeps, "s", atMost: 2),
            Figure.Of("the slowest page meanwhile, beside the median one", worst, "×", atMost: 2),
            Figure.Of($"the slowest of {Requests} pages before the sweep, beside the median one", calm, "×"),
            Figure.Of("the median page", medians, "ms"),
        ];
    }

    static async Task<double> AskAsync(ServerProcess app, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        using var page = await Http.Client.GetAsync($"{app.Url}/feed", ct);
        page.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
