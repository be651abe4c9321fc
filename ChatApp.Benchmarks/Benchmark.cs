using ChatApp.Benchmarks.Reports;

namespace ChatApp.Benchmarks;

/// <summary>One benchmark. Each is a class in a file of its own, which <see cref="Entry"/> finds by itself.</summary>
abstract class Benchmark
{
    /// <summary>What it is asked for by, e.g. <c>streaming</c>.</summary>
    public string Name => GetType().Name.Replace(nameof(Benchmark), "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>What is measured, beside what, and how: one or two sentences above the table.</summary>
    public abstract string About { get; }

    /// <summary>Measures. Figures come out in the order of the table.</summary>
    public abstract Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct);

    /// <summary>How long a benchmark that can go on is to: what <c>--minutes=</c> says; zero for as long as it takes by itself.</summary>
    public static TimeSpan Lasts { get; set; }

    /// <summary>Says on the error output how far it is: it takes minutes.</summary>
    protected void Tell(string progress) => Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {Name}: {progress}");

    /// <summary>All there are, by their names.</summary>
    public static IReadOnlyDictionary<string, Benchmark> All { get; } = typeof(Benchmark).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Benchmark)) && !t.IsAbstract).Select(t => (Benchmark)Activator.CreateInstance(t)!)
        .OrderBy(b => b.Name, StringComparer.Ordinal).ToDictionary(b => b.Name);
}
