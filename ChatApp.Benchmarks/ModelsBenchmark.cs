using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks;

/// <summary>
/// What the app adds between a provider and the browser: everything over the real wire, with the official SDK, from a provider in a
/// process of its own.
/// </summary>
sealed class ModelsBenchmark : Benchmark
{
    const int Asked = 300, Painted = 40, Answers = 100, Rate = 50, Tokens = 1_000, Rounds = 3;

    public override string About =>
        $"A provider on this machine that streams OpenAI's chat completions. First tokens: {Asked} messages, turn by turn with reading the provider directly from the same process. "
        + $"Painted: {Painted} messages in a real tab, from pressing Enter to the frame with the first letter, less the median of reading directly. "
        + $"Then {Answers} answers of {Tokens:N0} tokens at {Rate} tokens/s begun at once, {Rounds} times or for --minutes=N: a token's way from the provider's giving it out to the client. Memory is looked at after each time, the sessions swept.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var provider = await ServerProcess.StartProviderAsync();
        await using var app = await ServerProcess.StartAppAsync([.. ApiBenchmark.Unlimited, "Assistants:Provider=OpenAI", $"Assistants:OpenAI:Endpoint={provider.Url}/v1", $"Assistants:OpenAI:Model={ProviderHost.Model}"]);
        await using var browser = await Chromium.LaunchAsync();
        Tell("first tokens");
        await app.FirstTokensAsync(provider.Url, 50, ct);
        var first = await app.FirstTokensAsync(provider.Url, Asked, ct);
        var direct = Figure.Median(first.Direct);
        Tell("painted");
        var painted = (await PaintAsync(app, browser, ct)).Select(p => p - direct).ToList();

        await ManyBenchmark.RunAsync(app, browser, 10, 100, ct, provider);
        var rounds = new List<ManyBenchmark.Round>();
        var heap = new List<double>();
        var resident = new List<double>();
        var begun = DateTime.UtcNow;
        while (rounds.Count < Rounds || DateTime.UtcNow - begun < Lasts)
        {
            Tell($"{Answers} at once, time {rounds.Count + 1}");
            rounds.Add(await ManyBenchmark.RunAsync(app, browser, Answers, Tokens, ct, provider));
            await app.SweepAsync(ct);
            heap.Add((await app.CollectAsync()).Heap / 1e6);
            resident.Add(app.Resident / 1e6);
        }
        return
        [
            new Figure("added to the first token until the server has it, median", Figure.Median(first.Chat) - direct, "ms", AtMost: 5),
            new Figure("the same, 99th percentile", Figure.Percentile(first.Chat, 0.99) - Figure.Percentile(first.Direct, 0.99), "ms", AtMost: 20),
            new Figure("reading the provider directly, median", direct, "ms"),
            new Figure("the same, 99th percentile", Figure.Percentile(first.Direct, 0.99), "ms"),
            new Figure("added to the first token until it is painted, median", Figure.Median(painted), "ms", AtMost: 60),
            new Figure("the same, 95th percentile", Figure.Percentile(painted, 0.95), "ms"),
            Figure.Of("a token's way from the provider to a raw client, 95th percentile", [.. rounds.Select(r => Figure.Percentile(r.Raw, 0.95))], "ms", atMost: 150),
            Figure.Of("the same, median", [.. rounds.Select(r => Figure.Median(r.Raw))], "ms"),
            Figure.Of("a token's way into the real tab's page, 95th percentile", [.. rounds.Select(r => Figure.Percentile(r.Real, 0.95))], "ms", atMost: 150),
            new Figure("answers that are not what the provider sent", rounds.Sum(r => r.Incomplete), "", AtMost: 0, Runs: [.. rounds.Select(r => (double)r.Incomplete)]),
            Figure.Of("cores that the server used", [.. rounds.Select(r => r.Cpu / (Tokens * 1_000 / Rate))], ""),
            Figure.Of("heap after a collection", heap, "MB"),
            new Figure("growth of the heap, from the first time to the last", heap[^1] - heap[0], "MB", AtMost: 5, Runs: heap, Note: $"over {(DateTime.UtcNow - begun).TotalMinutes:0.0} minutes"),
            Figure.Of("in RAM", resident, "MB"),
        ];
    }

    static async Task<IReadOnlyList<double>> PaintAsync(ServerProcess app, Chromium browser, CancellationToken ct)
    {
        var times = new List<double>();
        while (times.Count < Painted)
        {
            await using var visitor = await browser.VisitorAsync();
            var tab = await BrowserTab.NewAsync(visitor);
            await tab.OpenAppAsync(app.Url);
            // Fewer than what the transcript shows at once, so that answers can be counted.
            for (var i = 0; i < 12; i++)
            {
                var (shown, complete) = (tab.BeginsAsync(i + 1), tab.CompleteAsync(i + 1));
                await tab.WriteAsync(Order.New(30, 0).ToString());
                var took = await shown.WaitAsync(ct) - await tab.EnteredAsync();
                await complete.WaitAsync(ct);
                // The first ones also take the welcome away, and load what is needed.
                if (i >= 2) times.Add(took);
            }
        }
        return times;
    }
}
