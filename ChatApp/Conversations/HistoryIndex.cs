using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Caching.Memory;

namespace ChatApp.Conversations;

/// <summary>
/// What each person's history shows and is searched in: read from the journal when they first ask, kept while they use it, and
/// brought up to date by the versions in the journal's index. Tells the person's tabs when something changed.
/// </summary>
public sealed class HistoryIndex : IDisposable
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    readonly IJournal journal;
    readonly SessionLog log;
    readonly MemoryCache books;
    readonly ConcurrentDictionary<string, ImmutableArray<Action>> listeners = new();

    public HistoryIndex(IJournal journal, SessionLog log, TimeProvider time)
    {
        (this.journal, this.log) = (journal, log);
        books = SessionCache.New(time);
        log.Committed += OnCommitted;
    }

    /// <summary>The owner's sessions with anything in them: pinned ones first, then those that were used last.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(string owner, CancellationToken ct)
    {
        var book = BookOf(owner);
        await book.Gate.WaitAsync(ct);
        try
        {
            var summaries = journal.List(LogId.Session, owner);
            var stale = summaries.Where(s => !book.Entries.TryGetValue(s.Log, out var entry) || entry.Version < s.Version).ToList();
            await Parallel.ForEachAsync(stale, ct, async (summary, token) =>
            {
                if (await LoadAsync(summary.Log, token) is { } session) book.Entries[summary.Log] = HistoryEntry.Of(session);
                else book.Entries.TryRemove(summary.Log, out _);
            });
            var there = summaries.Select(s => s.Log).ToHashSet();
            foreach (var gone in book.Entries.Keys.Where(known => !there.Contains(known)).ToList()) book.Entries.TryRemove(gone, out _);
            // A connection that nothing was said over leaves nothing to go back to.
            return [.. book.Entries.Values.Where(e => e.Title.Length > 0).OrderByDescending(e => e.IsPinned).ThenByDescending(e => e.LastActivity)];
        }
        finally
        {
            book.Gate.Release();
        }
    }

    /// <summary>Null for one that was erased meanwhile, or cannot be read.</summary>
    async Task<Session?> LoadAsync(LogId id, CancellationToken ct)
    {
        try
        {
            return await log.LoadAsync(id, ct);
        }
        catch (Exception unreadable) when (unreadable is SessionGoneException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Calls back after something changed in the owner's sessions, off any renderer's thread; dispose it to stop.</summary>
    public IDisposable Watch(string owner, Action changed)
    {
        listeners.AddOrUpdate(owner, _ => [changed], (_, all) => all.Add(changed));
        return new Listener(this, owner, changed);
    }

    /// <summary>Tells the owner's tabs that something changed which is no event of a session.</summary>
    public void Ring(string owner)
    {
        if (!listeners.TryGetValue(owner, out var all)) return;
        foreach (var changed in all) changed();
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        foreach (var e in events)
        {
            if (e.Event is Touched) continue;
            Ring(session.Owner);
            return;
        }
    }

    Book BookOf(string owner)
    {
        lock (books)
        {
            return books.GetOrCreate(owner, entry =>
            {
                entry.SlidingExpiration = Kept;
                return new Book();
            })!;
        }
    }

    public void Dispose()
    {
        log.Committed -= OnCommitted;
        books.Dispose();
    }

    sealed class Book
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public ConcurrentDictionary<LogId, HistoryEntry> Entries { get; } = new();
    }

    sealed class Listener(HistoryIndex index, string owner, Action changed) : IDisposable
    {
        public void Dispose()
        {
            while (index.listeners.TryGetValue(owner, out var all))
            {
                var rest = all.Remove(changed);
                if (rest.IsEmpty ? index.listeners.TryRemove(new(owner, all)) : index.listeners.TryUpdate(owner, rest, all)) return;
            }
        }
    }
}
