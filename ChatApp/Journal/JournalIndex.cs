using System.Collections.Concurrent;

namespace ChatApp.Journal;

/// <summary>What the journal knows of every log without reading it; rebuilt from the logs, never the truth.</summary>
sealed class JournalIndex
{
    readonly ConcurrentDictionary<LogId, IndexEntry> entries = new();
    readonly ConcurrentDictionary<string, LogId> names = new(StringComparer.Ordinal);
    // Changes only when a log gets another owner, so that a lock costs nothing.
    readonly Dictionary<string, HashSet<LogId>> owned = new(StringComparer.Ordinal);

    public ICollection<IndexEntry> All => entries.Values;

    public IndexEntry? Find(LogId log) => entries.GetValueOrDefault(log);

    public LogId? FindByName(string name) => names.TryGetValue(name, out var log) ? log : null;

    public IReadOnlyCollection<LogSummary> List(string kind) => [.. entries.Values.Where(e => e.Summary.Log.Kind == kind).Select(e => e.Summary)];

    public IReadOnlyList<LogSummary> List(string kind, string owner)
    {
        LogId[] logs;
        lock (owned) logs = owned.TryGetValue(owner, out var all) ? [.. all] : [];
        return [.. logs.Where(log => log.Kind == kind).Select(Find).OfType<IndexEntry>().Select(e => e.Summary).Where(s => s.Owner == owner)];
    }

    /// <summary>Takes in events that are in the log now, numbered from the entry's version on.</summary>
    public void Add(LogId log, IReadOnlyList<JournalEvent> events, long length, bool damaged = false)
    {
        var known = Find(log);
        var summary = known?.Summary ?? new LogSummary(log, 0, default, default, null, null, null);
        var all = known?.Names ?? [];
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
            if (e.Tags?.Name is { } name) all = [.. all, name];
            if (e.Tags?.Alias is { } alias) all = [.. all, alias];
        }
        Put(new IndexEntry(damaged ? summary with { Damaged = true } : summary, length, all));
    }

    public void Put(IndexEntry entry)
    {
        var before = Find(entry.Summary.Log)?.Summary.Owner;
        entries[entry.Summary.Log] = entry;
        if (before != entry.Summary.Owner) Own(entry.Summary.Log, before, entry.Summary.Owner);
        foreach (var name in entry.Names) names.AddOrUpdate(name, entry.Summary.Log, (_, other) => Find(other)?.Summary.CreatedAt > entry.Summary.CreatedAt ? other : entry.Summary.Log);
    }

    /// <summary>The log's file can be read up to this version only.</summary>
    public void Damage(LogId log, long version)
    {
        if (Find(log) is { } entry) Put(entry with { Summary = entry.Summary with { Version = version, Damaged = true } });
    }

    public void Remove(LogId log)
    {
        if (!entries.TryRemove(log, out var entry)) return;
        foreach (var name in entry.Names) names.TryRemove(new(name, log));
        Own(log, entry.Summary.Owner, null);
    }

    void Own(LogId log, string? before, string? after)
    {
        lock (owned)
        {
            if (before is not null && owned.TryGetValue(before, out var old) && old.Remove(log) && old.Count == 0) owned.Remove(before);
            if (after is null) return;
            if (!owned.TryGetValue(after, out var all)) owned[after] = all = [];
            all.Add(log);
        }
    }
}

/// <summary>One log.</summary>
/// <param name="Length">Of its file as far as it is acknowledged, in bytes.</param>
/// <param name="Names">All of its names and aliases, the newest last.</param>
sealed record IndexEntry(LogSummary Summary, long Length, string[] Names);
