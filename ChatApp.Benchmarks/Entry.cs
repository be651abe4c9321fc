using System.Globalization;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks;

/// <summary><c>dotnet run -c Release --project ChatApp.Benchmarks -- NAME</c>.</summary>
public static class Entry
{
    const string Minutes = "--minutes=";

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [Child.Serve, var folder, .. var settings]: await Child.ServeAsync(folder, settings); return 0;
            case [Child.ServePlain]: await Child.ServePlainAsync(); return 0;
            case [Child.ServeProvider]: await Child.ServeProviderAsync(); return 0;
            case [.. var names, var last] when last.StartsWith(Minutes, StringComparison.Ordinal) && int.TryParse(last.AsSpan(Minutes.Length), CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 120:
                Benchmark.Lasts = TimeSpan.FromMinutes(minutes);
                return await Main(names);
            case ["all"]: return await RunAsync(Benchmark.All.Values);
            case [_, ..] when args.All(Benchmark.All.ContainsKey): return await RunAsync(args.Select(name => Benchmark.All[name]));
            default:
                Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", Benchmark.All.Keys)} or all.");
                return 2;
        }
    }

    /// <summary>Returns 0 when every target is reached, 1 otherwise.</summary>
    static async Task<int> RunAsync(IEnumerable<Benchmark> benchmarks)
    {
        var reached = true;
        foreach (var benchmark in benchmarks)
        {
            using var limit = new CancellationTokenSource(Longest + Benchmark.Lasts);
            var before = Machine.Now();
            var figures = await benchmark.RunAsync(limit.Token);
            var report = new Report(benchmark.Name, benchmark.About, figures, before, Machine.Now());
            report.Publish();
            reached &= report.Reached;
        }
        return reached ? 0 : 1;
    }
}
