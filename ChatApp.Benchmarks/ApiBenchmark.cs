using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Stores;

namespace ChatApp.Benchmarks;

/// <summary>The chat for programs: what the app adds to one message, and how fast those who watch are told.</summary>
sealed class ApiBenchmark : Benchmark
{
    const int Rate = 100, Seconds = 20, BareSeconds = 5, WarmSeconds = 15, Rounds = 3, Sessions = 50, Watchers = 500, Messages = 4;

    /// <summary>One caller, from one address, does what many would.</summary>
    internal static readonly string[] Unlimited = [.. Enum.GetNames<ChatApp.Access.Limit>().Select(limit => $"Access:Limits:{limit}=0")];

    public override string About =>
        $"POST /api/chat with an assistant that answers at once, {Rate} a second for {Seconds} s over {Sessions} sessions, each counted from the moment it was due; the journal is flushed. Before each round, the same to a route that does nothing with it. "
        + $"Then {Watchers} event streams over the same sessions: from the time in a message's event until a watcher has it.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync(Unlimited);
        var clients = new List<ChatClient>();
        while (clients.Count < Sessions) clients.Add(await ChatClient.BeginAsync(app.Url, ct));
        await Pace.AskAsync(clients, Rate * WarmSeconds, Rate, ct);
        var (rounds, bare) = (new List<IReadOnlyList<double>>(), new List<IReadOnlyList<double>>());
        for (var i = 0; i < Rounds; i++)
        {
            Tell($"messages, round {i + 1} of {Rounds}");
            bare.Add(await Pace.AskBareAsync(clients, Rate * BareSeconds, Rate, ct));
            rounds.Add(await Pace.AskAsync(clients, Rate * Seconds, Rate, ct));
        }
        var flush = Figure.Median(BareFlushes(ct));
        Tell("watchers");
        var delays = await WatchAsync(clients, ct);
        return
        [
            Figure.Of("what the app adds to one message, median", [.. rounds.Zip(bare, (r, b) => Figure.Median(r) - Figure.Median(b))], "ms", atMost: 3),
            Figure.Of("one message, median", [.. rounds.Select(Figure.Median)], "ms"),
            Figure.Of("one message, 99th percentile", [.. rounds.Select(r => Figure.Percentile(r, 0.99))], "ms", atMost: 25),
            Figure.Of("the same body to a route that only reads it and answers, median", [.. bare.Select(Figure.Median)], "ms"),
            Figure.Of("the same, 99th percentile", [.. bare.Select(b => Figure.Percentile(b, 0.99))], "ms"),
            new Figure("a flush of the same disk and nothing else, median", flush, "ms", Note: "a message waits for two of them, its own and its answer's"),
            new Figure("an event's way to a watcher, 95th percentile", Figure.Percentile(delays, 0.95), "ms", AtMost: 250),
            new Figure("the same, median", Figure.Median(delays), "ms"),
            new Figure("events that did not arrive", (Watchers * Messages) - delays.Count, "", AtMost: 0),
        ];
    }

    static List<double> BareFlushes(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("chatapp-bench-");
        try
        {
            return ManyWriters.BareFlushes(folder.FullName, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<IReadOnlyList<double>> WatchAsync(List<ChatClient> clients, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var watching = new List<Task<IReadOnlyList<double>>>();
        var ready = new List<Task>();
        for (var i = 0; i < Watchers; i++)
        {
            var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ready.Add(there.Task);
            watching.Add(clients[i % clients.Count].WatchAsync(Messages, there, limit.Token));
        }
        await Task.WhenAll(ready).WaitAsync(limit.Token);
        for (var i = 0; i < Messages; i++) await Pace.AskAsync(clients, clients.Count, Rate, ct);
        return [.. (await Task.WhenAll(watching)).SelectMany(d => d)];
    }
}
