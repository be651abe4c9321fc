using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using ChatApp.Benchmarks.Reports;
using ChatApp.Journal;

namespace ChatApp.Benchmarks.Stores;

/// <summary>Appends from many sessions at once, each acknowledged when it is flushed, beside a flush of the same disk and nothing else.</summary>
static class ManyWriters
{
    const int Writers = 64, Appends = 300, WarmUp = 50, Flushes = 300;

    static readonly byte[] Data = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', 200)}}"}""");

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var engine = new Engine();
        var journal = engine.Get<IJournal>();
        var logs = Enumerable.Range(0, Writers).Select(_ => LogId.New(LogId.Session)).ToList();
        await Task.WhenAll(logs.Select(log => WriteAsync(journal, log, 0, WarmUp, [], ct)));

        long appended = 0, flushed = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "ChatApp.Journal") self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, _, _) =>
        {
            if (instrument.Name == "chatapp.journal.appends") Interlocked.Add(ref appended, count);
            if (instrument.Name == "chatapp.journal.flushes") Interlocked.Add(ref flushed, count);
        });
        listener.Start();
        var times = new ConcurrentBag<double>();
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(logs.Select(log => WriteAsync(journal, log, WarmUp, Appends, times, ct)));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var bare = BareFlushes(engine.Folder, ct);
        return
        [
            new Figure($"append acknowledged, {Writers} writers on {Writers} sessions, 99th percentile", Figure.Percentile(times, 0.99), "ms", AtMost: 25),
            new Figure("the same, median", Figure.Median(times), "ms"),
            new Figure("appends per flush, the checkpoints' flushes included", (double)appended / flushed, "", AtLeast: 10),
            new Figure("appends a second", appended / seconds, ""),
            new Figure("the disk's bare flush of 256 bytes, 99th percentile", Figure.Percentile(bare, 0.99), "ms"),
            new Figure("the same, median", Figure.Median(bare), "ms"),
        ];
    }

    static async Task WriteAsync(IJournal journal, LogId log, int from, int count, ConcurrentBag<double> times, CancellationToken ct)
    {
        for (var i = from; i < from + count; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var result = await journal.AppendAsync(log, i, [new JournalEvent(0, RandomId.New(), DateTimeOffset.UtcNow, "message.added", Data)], ct);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (result.Conflict) throw new InvalidOperationException("Nobody else writes here.");
        }
    }

    internal static List<double> BareFlushes(string folder, CancellationToken ct)
    {
        using var file = File.OpenHandle(Path.Combine(folder, "flush"), FileMode.Create, FileAccess.Write);
        var (bytes, times) = (new byte[256], new List<double>());
        for (var i = 0; i < Flushes; i++)
        {
            ct.ThrowIfCancellationRequested();
            var begun = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, bytes, i * bytes.Length);
            RandomAccess.FlushToDisk(file);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times;
    }
}
