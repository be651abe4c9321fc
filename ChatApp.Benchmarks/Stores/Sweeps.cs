using System.Diagnostics;
using System.Runtime;
using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Stores;

/// <summary>Many sessions that expired together are swept, while somebody asks for pages.</summary>
static class Sweeps
{
    const int Sessions = 10_000, Requests = 300, WarmUp = 600, Rounds = 5;

    /// <summary>More than the client allocates while it measures: its own collections are nobody's pauses.</summary>
    const long Unmeasured = 128 * 1024 * 1024;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync();
        var (sweeps, medians, calm, worst, calmest, most) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await app.BeginSessionsAsync(Sessions, 2, ct);
            // What is left over from making them is not to be collected while pages are measured.
            await app.CollectAsync();
            await AskAsync(app, asked => asked < WarmUp, ct);
            var before = await AskAsync(app, asked => asked < Requests, ct);
            Task<Swept>? sweep = null;
            var meanwhile = await AskAsync(app, _ => !(sweep ??= app.SweepAsync(ct)).IsCompleted, ct);
            var (count, milliseconds) = await sweep!;
            if (count < Sessions) throw new InvalidOperationException($"Only {count} sessions had expired.");
            sweeps.Add(milliseconds / 1e3);
            medians.Add(Figure.Median(before));
            calm.Add(before.Max() / medians[^1]);
            worst.Add(meanwhile.Max() / medians[^1]);
            calmest.Add(Figure.Percentile(before, 0.99) / medians[^1]);
            most.Add(Figure.Percentile(meanwhile, 0.99) / medians[^1]);
        }
        return
        [
            Figure.Of($"sweep of {Sessions:N0} sessions that expired together", sweeps, "s", atMost: 2),
            Figure.Of("the slowest page meanwhile, beside the median one", worst, "×", atMost: 2, note: "what else runs on the machine makes pauses of its own, which the next row shows"),
            Figure.Of($"the slowest of {Requests} pages before the sweep, beside the median one", calm, "×"),
            Figure.Of("the 99th percentile of the pages meanwhile, beside the median one", most, "×"),
            Figure.Of("the 99th percentile of those before the sweep, beside the median one", calmest, "×"),
            Figure.Of("the median page", medians, "ms"),
        ];
    }

    /// <summary>One page after the other as long as <paramref name="goOn"/> says, given how many there were: what each took, in ms.</summary>
    static async Task<List<double>> AskAsync(ServerProcess app, Func<int, bool> goOn, CancellationToken ct)
    {
        var times = new List<double>(4 * Requests);
        GC.TryStartNoGCRegion(Unmeasured);
        while (goOn(times.Count))
        {
            var begun = Stopwatch.GetTimestamp();
            using var page = await Http.Client.GetAsync($"{app.Url}/feed", ct);
            page.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
        return times;
    }
}
