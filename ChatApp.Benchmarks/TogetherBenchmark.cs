using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks;

/// <summary>Ten people in one session, each with a socket: how soon one's act is with all others, and what a participant is sent for it.</summary>
sealed class TogetherBenchmark : Benchmark
{
    const int People = 10, PerSecond = 5, TokensPerSecond = 50, Short = 10, Long = 2_000, Rounds = 3;

    static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    static readonly string[] Unlimited = [.. Enum.GetNames<ChatApp.Access.Limit>().Select(limit => $"Access:Limits:{limit}=0")];

    public override string About =>
        $"{People} participants on sockets of one session, for {Time.TotalSeconds} s: an answer of {TokensPerSecond} tokens/s runs, and each changes an object {PerSecond} times a second; from the moment of sending until another one has it. "
        + $"Once in a conversation of {Short} messages and once in one of {Long:N0}. Bytes are those of the messages after the first, which says how things stand.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync(Unlimited);
        // What the first participants load and compile is not theirs.
        await RunAsync(app, Short, TimeSpan.FromSeconds(5), ct);
        var (brief, longer, half) = (new List<Round>(), new List<Round>(), new List<Round>());
        for (var i = 0; i < Rounds; i++)
        {
            Tell($"round {i + 1} of {Rounds}");
            brief.Add(await RunAsync(app, Short, Time, ct));
            longer.Add(await RunAsync(app, Long, Time, ct));
            half.Add(await RunAsync(app, Long, Time / 2, ct));
        }
        var all = brief.Concat(longer).ToList();
        return
        [
            Figure.Of($"from the sender to all others, 95th percentile, {Short} messages before", [.. brief.Select(r => Figure.Percentile(r.Delays, 0.95))], "ms", atMost: 250),
            Figure.Of($"the same, {Long:N0} messages before", [.. longer.Select(r => Figure.Percentile(r.Delays, 0.95))], "ms", atMost: 250),
            Figure.Of("the same, median", [.. all.Select(r => Figure.Median(r.Delays))], "ms"),
            Figure.Of("the answer's text, from the model to a participant, 95th percentile", [.. all.Select(r => Figure.Percentile(r.TextDelays, 0.95))], "ms"),
            Figure.Of($"bytes to a participant, {Short} messages before", [.. brief.Select(r => r.Bytes)], "kB"),
            Figure.Of($"bytes to a participant, {Long:N0} messages before", [.. longer.Select(r => r.Bytes)], "kB"),
            Figure.Of("the second over the first", [.. longer.Zip(brief, (l, b) => l.Bytes / b.Bytes)], "", atMost: 1.1),
            Figure.Of("bytes in twice the time over those in once", [.. longer.Zip(half, (l, h) => l.Bytes / h.Bytes)], "", atMost: 2.2, atLeast: 1.8),
            Figure.Of("bytes for each message that a participant was sent", [.. all.Select(r => r.Bytes * 1_000 / r.Messages)], "B"),
            Figure.Of("the first message, of how things stand", [.. all.Select(r => r.First)], "kB"),
            new Figure("changes that did not arrive", all.Concat(half).Sum(r => r.Lost), "", AtMost: 0),
        ];
    }

    /// <summary>One session from its sharing to its end.</summary>
    static async Task<Round> RunAsync(ServerProcess app, int history, TimeSpan time, CancellationToken ct)
    {
        var people = await Participant.GatherAsync(app, People, history, ct);
        try
        {
            var order = Order.New((int)(TokensPerSecond * time.TotalSeconds), TokensPerSecond);
            var answer = people[0].AskAsync(order, ct);
            await Task.WhenAll(people.Select((p, i) => p.ChangeAsync(PerSecond, time, (double)i / People, ct)));
            await answer;
            var times = await app.TimesAsync(order, ct);
            var sent = people.Sum(p => p.Sent);
            foreach (var person in people) await person.HasAllAsync(sent - person.Sent, ct);
            return new Round(
                [.. people.SelectMany(p => p.Delays)], [.. people.SelectMany(p => p.TextDelays(order, times))],
                people.Average(p => p.Received.Bytes) / 1e3, people.Average(p => p.First) / 1e3, people.Average(p => p.Received.Messages), people.Sum(p => sent - p.Sent - p.Delays.Count));
        }
        finally
        {
            foreach (var person in people) await person.DisposeAsync();
        }
    }

    /// <param name="Delays">Of each change to each other participant, in milliseconds.</param>
    /// <param name="Bytes">To one participant, in thousands.</param>
    sealed record Round(IReadOnlyList<double> Delays, IReadOnlyList<double> TextDelays, double Bytes, double First, double Messages, int Lost);
}
