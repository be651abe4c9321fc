using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;
using ChatApp.Rendering;

namespace ChatApp.Benchmarks;

/// <summary>
/// Many answers at once: raw circuits and one real tab, each of a visitor of its own. A token is on its way from the model's giving
/// it out until the letters of the answer up to it are with the reader.
/// </summary>
sealed class ManyBenchmark : Benchmark
{
    const int Answers = 100, Rate = 50, Tokens = 1_000, Rounds = 3;

    static readonly TimeSpan Settling = TimeSpan.FromSeconds(2), Longest = TimeSpan.FromMinutes(2);

    public override string About => $"{Answers} answers of {Tokens:N0} tokens, {Rate} tokens/s each, begun at once: {Answers - 1} in raw circuit clients and one in a real tab, on the same machine. A token's way ends when the client has the text up to it, in the real tab when the page has it.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync();
        await using var browser = await Chromium.LaunchAsync();
        await RunAsync(app, browser, 10, 100, ct);
        var rounds = new List<Round>();
        for (var i = 0; i < Rounds; i++)
        {
            Tell($"round {i + 1} of {Rounds}");
            rounds.Add(await RunAsync(app, browser, Answers, Tokens, ct));
        }
        return
        [
            Figure.Of("a token's way to a raw client, 95th percentile", [.. rounds.Select(r => Figure.Percentile(r.Raw, 0.95))], "ms", atMost: 150),
            Figure.Of("the same, median", [.. rounds.Select(r => Figure.Median(r.Raw))], "ms"),
            Figure.Of("a token's way into the real tab's page, 95th percentile", [.. rounds.Select(r => Figure.Percentile(r.Real, 0.95))], "ms", atMost: 150),
            Figure.Of("the same, median", [.. rounds.Select(r => Figure.Median(r.Real))], "ms"),
            new Figure("answers that are not what the model said", rounds.Sum(r => r.Incomplete), "", AtMost: 0, Runs: [.. rounds.Select(r => (double)r.Incomplete)]),
            Figure.Of("server CPU of an answer", [.. rounds.Select(r => r.Cpu / Answers)], "ms"),
            Figure.Of("cores that the server used", [.. rounds.Select(r => r.Cpu / (Tokens * 1_000 / Rate))], ""),
        ];
    }

    /// <param name="Raw">Every token's way, in milliseconds.</param>
    /// <param name="Real">The same for the real tab.</param>
    internal sealed record Round(IReadOnlyList<double> Raw, IReadOnlyList<double> Real, int Incomplete, double Cpu);

    /// <param name="model">The process whose model answers, when it is not the app's own.</param>
    internal static async Task<Round> RunAsync(ServerProcess app, Chromium browser, int answers, int tokens, CancellationToken ct, ServerProcess? model = null)
    {
        var text = AnswerText.Of(tokens);
        await using var visitor = await browser.VisitorAsync();
        var real = await BrowserTab.NewAsync(visitor);
        await real.OpenAppAsync(app.Url);
        var raw = new List<RawCircuit>();
        while (raw.Count < answers - 1) raw.Add(await RawCircuit.OpenAsync(app.Url, new CookieJar(), ct));
        await Task.Delay(Settling, ct);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        var before = await app.UsageAsync();
        var orders = Enumerable.Range(0, answers).Select(_ => Order.New(tokens, Rate)).ToList();
        var arrivals = real.ArrivalsAsync(text);
        var complete = real.CompleteAsync(1);
        await Task.WhenAll([real.WriteAsync(orders[^1].ToString()), .. raw.Select((tab, i) => SayAsync(tab, orders[i], limit.Token))]);
        var incomplete = 0;
        foreach (var tab in raw)
            if (!await IsWholeAsync(tab, text, limit.Token)) incomplete++;
        await complete.WaitAsync(limit.Token);
        var cpu = (await app.UsageAsync()).Cpu - before.Cpu;
        if (!await real.ShowsAsync(Markup.ToHtml(text.Markdown))) incomplete++;

        var ways = new List<double>();
        for (var i = 0; i < raw.Count; i++) ways.AddRange(WaysOf(text, await (model ?? app).TimesAsync(orders[i], limit.Token), raw[i].Arrivals));
        var own = WaysOf(text, await (model ?? app).TimesAsync(orders[^1], limit.Token), await arrivals.WaitAsync(limit.Token)).ToList();
        foreach (var tab in raw)
        {
            await tab.LeaveAsync(app.Url);
            await tab.DisposeAsync();
        }
        return new Round(ways, own, incomplete, cpu);
    }

    static async Task SayAsync(RawCircuit tab, Order order, CancellationToken ct)
    {
        if (await tab.SayAsync(order.ToString(), ct) is { } refused) throw new IOException(refused);
    }

    static async Task<bool> IsWholeAsync(RawCircuit tab, AnswerText text, CancellationToken ct)
    {
        try
        {
            await tab.Answered.WaitAsync(ct);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return false;
        }
        return tab.Answer.IsWhole && tab.Answer.Letters == text.Letters[^1];
    }

    /// <summary>What each token took until the letters up to it were there; tokens without a letter are not seen, and a token that never came counts as a minute.</summary>
    static IEnumerable<double> WaysOf(AnswerText text, double[] given, IReadOnlyList<(double At, int Letters)> arrivals)
    {
        for (int token = 0, arrival = 0; token < given.Length; token++)
        {
            if (token > 0 && text.Letters[token] == text.Letters[token - 1]) continue;
            while (arrival < arrivals.Count && arrivals[arrival].Letters < text.Letters[token]) arrival++;
            yield return arrival < arrivals.Count ? arrivals[arrival].At - given[token] : 60_000;
        }
    }
}
