using ChatApp.Access;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>A person's own sessions, live or not: listing, searching, naming, deleting.</summary>
public sealed partial class ConversationService
{
    /// <summary>The longest name of a session, in UTF-16 units.</summary>
    public const int LongestName = 80;

    /// <summary>How long a deletion can be undone.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(10);

    /// <summary>After how many days without activity sessions are erased; 0 when they are kept.</summary>
    public int RetentionDays => keeping.Value.RetentionDays;

    /// <summary>One page of the caller's sessions: pinned ones first, then those that were used last.</summary>
    /// <param name="number">From 1; past the end it is the last page.</param>
    /// <param name="size">1 to 100.</param>
    public async Task<HistoryPage> HistoryAsync(Caller caller, int number = 1, int size = 20, CancellationToken ct = default)
    {
        size = Math.Clamp(size, 1, 100);
        var all = await history.ReadAsync(caller.Id, ct);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        number = Math.Clamp(number, 1, pages);
        return new HistoryPage(await WithLifeAsync(all.Skip((number - 1) * size).Take(size), ct), number, pages, all.Count);
    }

    /// <summary>The caller's sessions that have all of these words in a message, or in their title; none for fewer than two characters.</summary>
    public async Task<IReadOnlyList<HistoryMatch>> SearchAsync(Caller caller, string words, CancellationToken ct = default)
    {
        if (HistorySearch.WordsOf(words) is not { Length: > 0 } sought) return [];
        var matches = HistorySearch.Find(await history.ReadAsync(caller.Id, ct), sought, ct);
        var entries = await WithLifeAsync(matches.Select(m => m.Session), ct);
        return [.. matches.Select((match, i) => match with { Session = entries[i] })];
    }

    /// <summary>Calls back after something changed in the caller's sessions; dispose it to stop.</summary>
    public IDisposable WatchHistory(Caller caller, Action changed) => history.Watch(caller.Id, changed);

    /// <summary>Where the session is in its life.</summary>
    public async ValueTask<SessionLife> LifeOfAsync(Session session, CancellationToken ct = default) => await log.LiveUntilAsync(session, ct) is not null ? SessionLife.Live
        : time.GetUtcNow() - session.LastActivity >= ArchivedAfter ? SessionLife.Archived : SessionLife.Dormant;

    async Task<IReadOnlyList<HistoryEntry>> WithLifeAsync(IEnumerable<HistoryEntry> entries, CancellationToken ct)
    {
        var list = new List<HistoryEntry>();
        foreach (var entry in entries)
        {
            // Nobody has to be asked whether a session is live that nothing happened in for longer than one can live.
            var age = time.GetUtcNow() - entry.LastActivity;
            var life = age >= ArchivedAfter && age > options.Value.AbsoluteLifetime ? SessionLife.Archived
                : await log.LoadAsync(entry.Log, ct) is { } session ? await LifeOfAsync(session, ct) : SessionLife.Dormant;
            list.Add(entry with { Life = life });
        }
        return list;
    }

    /// <summary>Names a session: 1 to 80 characters on one line.</summary>
    public async Task<Outcome<Session>> RenameAsync(Caller caller, SessionId id, string name, CancellationToken ct = default)
    {
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > LongestName
            ? new Refusal(RefusalCode.Invalid, name.Length == 0 ? "Write a name first." : $"A name has at most {LongestName} characters; this has {name.Length}.", "name")
            : await ManageAsync(caller, id, d =>
            {
                if (d.Session.Title != name) d.Add(new SessionRenamed(name));
            }, ct);
    }

    /// <summary>Puts a session above the others, or back among them.</summary>
    public Task<Outcome<Session>> PinAsync(Caller caller, SessionId id, bool pinned, CancellationToken ct = default) => ManageAsync(caller, id, d =>
    {
        if (d.Session.IsPinned != pinned) d.Add(new SessionPinned(pinned));
    }, ct);

    /// <summary>Deletes a session: it is hidden at once, and erased for good when the time to undo is over. A running answer is stopped.</summary>
    public async Task<Outcome<Session>> DiscardAsync(Caller caller, SessionId id, CancellationToken ct = default)
    {
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        var wasLive = await log.LiveUntilAsync(session, ct) is not null;
        await turns.StopAsync(session.Log);
        return await ManageAsync(caller, id, d =>
        {
            if (d.Session.Ended is null) d.Add(new SessionEnded(EndReason.Person));
            d.Add(new SessionDiscarded(wasLive));
        }, ct);
    }

    /// <summary>Takes a deletion back; a session that was live then is live again, under a new id. Refused once it is erased.</summary>
    public async Task<Outcome<Session>> UndoDiscardAsync(Caller caller, SessionId id, CancellationToken ct = default) => await SavingAsync<Session>(async () =>
    {
        if (log.Find(id) is not { } found || await log.LoadAsync(found, ct) is not { } session || SessionAccess.Refuse(caller, session, SessionAct.Manage) is not null) return NotFound;
        return (await log.ExecuteAsync(found, d =>
        {
            if (d.Session.DiscardedAt is null) return true;
            d.Add(new SessionKept(d.Session.Owner));
            if (d.Session.WasLive) d.Add(new SessionRestored(SessionId.New(time)));
            return true;
        }, ct)).Session;
    });

    /// <summary>Erases everything of the caller's: all sessions with their pictures, at once. What they posted stays.</summary>
    /// <returns>How many sessions that were.</returns>
    public async Task<Outcome<int>> EraseAllAsync(Caller caller, CancellationToken ct = default) => await SavingAsync<int>(async () =>
    {
        var erased = 0;
        // Those that were deleted a moment ago have no owner in the index, and are erased by themselves.
        foreach (var summary in journal.List(LogId.Session, caller.Id))
        {
            await turns.StopAsync(summary.Log);
            await log.DeleteAsync(summary.Log, ct);
            erased++;
        }
        history.Ring(caller.Id);
        return erased;
    });

    /// <summary>Carries out what an owner may do with a session that need not be live.</summary>
    async Task<Outcome<Session>> ManageAsync(Caller caller, SessionId id, Action<Decision> decide, CancellationToken ct) => await SavingAsync<Session>(async () =>
    {
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        return (await log.ExecuteAsync(session.Log, d =>
        {
            decide(d);
            return true;
        }, ct)).Session;
    });
}
