using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;

namespace ChatApp.Benchmarks;

/// <summary>
/// What a tab costs that is only open: many raw circuits, each of a visitor of its own with a conversation of its own, and the
/// server's memory before and after, each time after a full collection.
/// </summary>
sealed class CircuitsBenchmark : Benchmark
{
    const int Tabs = 200, Messages = 20, Rounds = 3, AtOnce = 4;

    static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    public override string About => $"{Tabs} idle tabs with the sidebar, each of another visitor with a conversation of {Messages} messages of some 200 bytes; memory of the server's process after a forced full, compacting collection, less what it was before the first of them. Each round has a server of its own.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        var (resident, managed, left) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            Tell($"round {round + 1} of {Rounds}");
            await using var app = await ServerProcess.StartAppAsync();
            // What the first tabs load and compile is not theirs.
            await LeaveAsync(app, await OpenAsync(app, Tabs, ct));
            var before = await MemoryAsync(app, ct);
            var tabs = await OpenAsync(app, Tabs, ct);
            var during = await MemoryAsync(app, ct);
            await LeaveAsync(app, tabs);
            var after = await MemoryAsync(app, ct);
            resident.Add((during.Resident - before.Resident) / Tabs / 1e3);
            managed.Add((during.Heap - before.Heap) / Tabs / 1e3);
            left.Add((after.Heap - before.Heap) / Tabs / 1e3);
        }
        return
        [
            Figure.Of("resident memory of an idle tab, its conversation included", resident, "kB", atMost: 300),
            Figure.Of("of which managed", managed, "kB"),
            Figure.Of("managed memory that stays when the tab is closed: its conversation, which is still live", left, "kB"),
        ];
    }

    static async Task<List<RawCircuit>> OpenAsync(ServerProcess app, int count, CancellationToken ct)
    {
        var tabs = new List<RawCircuit>();
        foreach (var few in Enumerable.Range(0, count).Chunk(AtOnce)) tabs.AddRange(await Task.WhenAll(few.Select(_ => OpenAsync(app, ct))));
        return tabs;
    }

    static async Task<RawCircuit> OpenAsync(ServerProcess app, CancellationToken ct)
    {
        var cookies = new CookieJar();
        await CircuitPage.GetAsync($"{app.Url}/", cookies, ct);
        await app.BeginSessionAsync(cookies, Messages, ct);
        return await RawCircuit.OpenAsync(app.Url, cookies, ct);
    }

    static async Task LeaveAsync(ServerProcess app, List<RawCircuit> tabs)
    {
        foreach (var tab in tabs)
        {
            await tab.LeaveAsync(app.Url);
            await tab.DisposeAsync();
        }
    }

    static async Task<(double Resident, double Heap)> MemoryAsync(ServerProcess app, CancellationToken ct)
    {
        await Task.Delay(Settling, ct);
        var usage = await app.CollectAsync();
        return (app.Resident, usage.Heap);
    }
}
