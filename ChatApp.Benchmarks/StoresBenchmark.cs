using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Stores;

namespace ChatApp.Benchmarks;

/// <summary>What it costs to keep sessions: to read one, to append to it, to start with many, to have many, and to let them go.</summary>
sealed class StoresBenchmark : Benchmark
{
    public override string About => "The stores and the file journal, beside what they are made of: a bare memory cache, bare calls of the same Redis, a bare flush of the same disk.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        Func<CancellationToken, Task<IReadOnlyList<Figure>>>[] parts =
            [MemoryGets.RunAsync, RedisCalls.RunAsync, ManyWriters.RunAsync, LongAppends.RunAsync, Starts.RunAsync, IdleSessions.RunAsync, Sweeps.RunAsync];
        var figures = new List<Figure>();
        foreach (var part in parts)
        {
            Tell(part.Method.DeclaringType!.Name);
            figures.AddRange(await part(ct));
        }
        return figures;
    }
}
