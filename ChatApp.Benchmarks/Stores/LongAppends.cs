using System.Diagnostics;
using ChatApp.Access;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Benchmarks.Stores;

/// <summary>One more event in a long session and in a short one: decided, journaled, flushed, folded, told.</summary>
static class LongAppends
{
    const int Short = 100, Long = 100_000, Appends = 400, WarmUp = 50;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var engine = new Engine();
        var log = engine.Get<SessionLog>();
        var (few, many) = (await BeginAsync(engine, Short), await BeginAsync(engine, Long));
        var (early, late) = (new List<double>(), new List<double>());
        for (var i = -WarmUp; i < Appends; i++)
        {
            var (one, other) = (await AppendAsync(log, few, ct), await AppendAsync(log, many, ct));
            if (i < 0) continue;
            early.Add(one);
            late.Add(other);
        }
        return
        [
            new Figure($"append at event {Short:N0}", Figure.Median(early), "ms"),
            new Figure($"append at event {Long:N0}", Figure.Median(late), "ms"),
            new Figure($"append at event {Long:N0}, beside {Short:N0}", Figure.Median(late) / Figure.Median(early), "×", AtMost: 1.2),
        ];
    }

    /// <summary>A session of so many events: one to begin with, and three a turn.</summary>
    static async Task<LogId> BeginAsync(Engine engine, int events)
    {
        var id = await engine.Get<LongSession>().BeginAsync(new Caller("ann"), (events - 1) / 3 * 2);
        return engine.Get<SessionLog>().Find(id)!.Value;
    }

    static async Task<double> AppendAsync(SessionLog log, LogId id, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        await log.ExecuteAsync(id, d => d.Add(new Touched()), ct);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
