using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks;

/// <summary>
/// What it costs to show an answer while it arrives: in the sidebar, in the naive way, and in a page that shows nothing, whose
/// server CPU is the model's and is taken off the others'. The runs of the three alternate, so that a slow minute of the machine
/// is everybody's.
/// </summary>
sealed class StreamingBenchmark : Benchmark
{
    const int Rate = 200;

    /// <summary>Until most of what is compiled anew while it runs has been.</summary>
    const int WarmRounds = 4;

    /// <summary>How often each length is measured: the shorter, the more it varies.</summary>
    static readonly (int Tokens, int Rounds)[] Lengths = [(600, 5), (2_400, 3), (9_600, 1)];

    public override string About => $"One realistic markdown answer at {Rate} tokens/s, shown in the sidebar and in the naive way (the whole text through Markdig into a MarkupString with each token); a page that shows nothing is the control, whose server CPU is taken off.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync();
        await using var plain = await ServerProcess.StartPlainAsync();
        await using var browser = await Chromium.LaunchAsync();
        Way[] ways = [new SidebarWay(app, browser), new PlainWay("naive", plain, browser), new PlainWay("control", plain, browser)];
        Tell("warming up");
        for (var i = 0; i < WarmRounds; i++)
            foreach (var way in ways) await way.RunAsync(Order.New(600, Rate), ct);

        var figures = new List<Figure>();
        foreach (var (tokens, rounds) in Lengths)
        {
            var costs = ways.ToDictionary(w => w.Name, _ => new List<Cost>());
            for (var round = 0; round < rounds; round++)
            {
                Tell($"{tokens:N0} tokens, round {round + 1} of {rounds}");
                foreach (var way in ways) costs[way.Name].Add(await way.RunAsync(Order.New(tokens, Rate), ct));
            }
            figures.AddRange(FiguresOf(tokens, costs[SidebarWay.Sidebar], costs["naive"], costs["control"]));
        }
        return figures;
    }

    static IEnumerable<Figure> FiguresOf(int tokens, List<Cost> sidebar, List<Cost> naive, List<Cost> control)
    {
        var text = AnswerText.Of(tokens);
        var length = $"{tokens:N0} tokens";
        var cut = naive.Any(c => c.IsCut) ? "cut short at 60 s" : null;
        var idle = Figure.Median(control.Select(c => c.Cpu));
        var (own, others) = (sidebar.Select(c => c.Cpu - idle).ToList(), naive.Select(c => c.Cpu - idle).ToList());
        yield return Figure.Of($"{length}: bytes received per byte of text ({text.Bytes:N0})", [.. sidebar.Select(c => c.Bytes / (double)text.Bytes)], "", atMost: 2);
        yield return Figure.Of($"{length}: of which the answer's operations", [.. sidebar.Select(c => (c.Bytes - c.CallBytes) / (double)text.Bytes)], "");
        yield return Figure.Of($"{length}: of which the question, the answer's place and the buttons of both", [.. sidebar.Select(c => c.CallBytes / (double)text.Bytes)], "");
        yield return Figure.Of($"{length}: bytes received per byte of text, naive", [.. naive.Select(c => c.Bytes / (double)text.Bytes)], "", note: cut);
        yield return Figure.Of($"{length}: server CPU, control", [.. control.Select(c => c.Cpu)], "ms");
        yield return Figure.Of($"{length}: server CPU net of control", own, "ms");
        yield return Figure.Of($"{length}: the same, naive", others, "ms", note: cut);
        yield return new Figure($"{length}: server CPU, share of naive", Figure.Median(own) / Figure.Median(others), "", tokens == 2_400 ? 0.1 : null,
            Note: tokens == 2_400 ? "what is left is waking threads twenty times a second and compiling; the control's runs differ by as much as may be used, so fewer wake-ups for each piece would reach it and more rounds would show it" : null);
        yield return Figure.Of($"{length}: main thread busy", [.. sidebar.Select(c => c.Busy)], "ms");
        yield return Figure.Of($"{length}: the same, naive", [.. naive.Select(c => c.Busy)], "ms", note: cut);
        yield return new Figure($"{length}: main thread, share of naive", Figure.Median(sidebar.Select(c => c.Busy)) / Figure.Median(naive.Select(c => c.Busy)), "", tokens == 2_400 ? 0.125 : null,
            Note: tokens == 2_400 ? "most of it is layout, paint and commit of the twenty frames a second in which text arrives; only a longer gathering would make them fewer" : null);
        yield return Figure.Of($"{length}: last token to last pixel", [.. sidebar.Select(c => c.LastPixel)], "ms", atMost: 100);
        if (cut is null) yield return Figure.Of($"{length}: the same, naive", [.. naive.Select(c => c.LastPixel)], "ms");
    }
}
