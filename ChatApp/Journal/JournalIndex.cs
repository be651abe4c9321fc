using System.Collections.Concurrent;

namespace ChatApp.Journal;

/// <summary>What the journal knows of every log without reading it; rebuilt from the logs, never the truth.</summary>
sealed class JournalIndex
{
    readonly ConcurrentDictionary<LogId, Entry> entries = new();
    readonly ConcurrentDictionary<string, LogId> names = new(StringComparer.Ordinal);

    /// <summary>One log: its summary, its file's acknowledged length in bytes, and whether the file is damaged.</summary>
    public sealed record Entry(LogSummary Summary, long Length, bool Damaged = false);

    public Entry? Find(LogId log) => entries.GetValueOrDefault(log);

    public LogId? FindByName(string name) => names.TryGetValue(name, out var log) ? log : null;

    public IReadOnlyCollection<LogSummary> List(string kind) => [.. entries.Values.Where(e => e.Summary.Log.Kind == kind).Select(e => e.Summary)];

    /// <summary>Takes in events that are in the log now, numbered from the entry's version on.</summary>
    public void Add(LogId log, IReadOnlyList<JournalEvent> events, long length, bool damaged = false)
    {
        var summary = Find(log)?.Summary ?? new LogSummary(log, 0, default, default, null, null, null);
        foreach (var e in events)
        {
            summary = summary with
            {
                Version = summary.Version + 1,
                CreatedAt = summary.Version == 0 ? e.At : summary.CreatedAt,
                LastActivity = e.At,
                Owner = e.Tags?.Owner ?? summary.Owner,
                Title = e.Tags?.Title ?? summary.Title,
                Name = e.Tags?.Name ?? summary.Name,
            };
            if (e.Tags?.Name is { } name) names[name] = log;
        }
        entries[log] = new Entry(summary, length, damaged);
    }

    public void Remove(LogId log)
    {
        entries.TryRemove(log, out _);
        foreach (var (name, of) in names)
            if (of == log) names.TryRemove(name, out _);
    }
}
