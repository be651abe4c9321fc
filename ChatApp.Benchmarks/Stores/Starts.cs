using System.Diagnostics;
using ChatApp.Access;
using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Stores;

/// <summary>From the command to the first page, with many sessions in the journal: as it was left, and without its index.</summary>
static class Starts
{
    const int Sessions = 5_000, Messages = 20, Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        using var folder = new TempFolder();
        using var empty = new TempFolder();
        await using (var engine = new Engine(folder.Path)) await engine.Get<LongSession>().BeginAsync(Enumerable.Range(0, Sessions).Select(i => new Caller($"owner{i}")), Messages);
        var (bare, left, unindexed) = (new List<double>(), new List<double>(), new List<double>());
        var index = Path.Combine(folder.Path, "index.json");
        var kept = await File.ReadAllBytesAsync(index, ct);
        for (var i = 0; i < Rounds; i++)
        {
            bare.Add(await StartAsync(empty.Path, ct));
            await File.WriteAllBytesAsync(index, kept, ct);
            left.Add(await StartAsync(folder.Path, ct));
            File.Delete(index);
            unindexed.Add(await StartAsync(folder.Path, ct));
        }
        return
        [
            Figure.Of($"start with {Sessions:N0} sessions of {Messages} messages, until the first page", left, "s", atMost: 3),
            Figure.Of("the same without the index, which is rebuilt from the logs", unindexed, "s"),
            Figure.Of("the same with an empty journal", bare, "s"),
        ];
    }

    static async Task<double> StartAsync(string folder, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var app = await ServerProcess.StartInstalledAsync(folder);
        using var page = await Http.Client.GetAsync(app.Url, ct);
        page.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
