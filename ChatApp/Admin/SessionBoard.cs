using System.Collections.Concurrent;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Admin;

/// <summary>
/// The numbers of all sessions, in memory: from the journal's index at the start, then brought up to date by each event. Looking at
/// it reads no log, and touches no session.
/// </summary>
public sealed class SessionBoard : BackgroundService
{
    readonly SessionLog log;
    readonly IJournal journal;
    readonly SessionOptions options;
    readonly TimeProvider time;
    readonly ConcurrentDictionary<LogId, SessionRow> rows = new();

    public SessionBoard(SessionLog log, IJournal journal, IOptions<SessionOptions> options, TimeProvider time)
    {
        (this.log, this.journal, this.options, this.time) = (log, journal, options.Value, time);
        log.Committed += OnCommitted;
        foreach (var summary in journal.List(LogId.Session))
            if (SessionId.TryParse(summary.Name, out var id))
                rows.TryAdd(summary.Log, new SessionRow(summary.Log, id, string.IsNullOrEmpty(summary.Owner) ? OwnerKind.Deleted : null, summary.CreatedAt, summary.LastActivity,
                    this.options.DeadlineAfter(summary.CreatedAt, summary.LastActivity), false, null, null, null, false));
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events) => rows[session.Log] = Of(session);

    SessionRow Of(Session session) => new(session.Log, session.Id, KindOf(session), session.CreatedAt, session.LastActivity,
        options.DeadlineAfter(session.LiveSince, session.LastActivity), session.Ended is not null, session.Messages.Count, session.Drafts.Count, session.Drafts.Count(d => d.State == DraftState.Posted), session.Open is not null);

    static OwnerKind KindOf(Session session) => session.DiscardedAt is not null ? OwnerKind.Deleted : session.IsShared ? OwnerKind.Shared : session.IsByToken ? OwnerKind.Token : OwnerKind.Visitor;

    /// <summary>One page of the table.</summary>
    public SessionRows Find(SessionQuery query)
    {
        var now = time.GetUtcNow();
        var found = new List<SessionRow>();
        foreach (var (id, row) in rows)
        {
            if (query.LiveOnly && !row.IsLive(now) || (query.Owner is { } owner && row.Owner != owner) || !row.Hash.StartsWith(query.Hash.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            if (journal.Find(id) is null) rows.TryRemove(new(id, row));
            else found.Add(row);
        }
        var pages = Math.Max(1, (found.Count + SessionQuery.PageSize - 1) / SessionQuery.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        found.Sort((a, b) => Compare(a, b, query) is var order and not 0 ? order : string.CompareOrdinal(a.Id.Value, b.Id.Value));
        return new SessionRows(found.GetRange((page - 1) * SessionQuery.PageSize, Math.Min(SessionQuery.PageSize, found.Count - (page - 1) * SessionQuery.PageSize)), page, pages, found.Count);
    }

    static int Compare(SessionRow a, SessionRow b, SessionQuery query)
    {
        var order = query.By switch
        {
            SessionColumn.Owner => Nullable.Compare(a.Owner, b.Owner),
            SessionColumn.Running => a.Running.CompareTo(b.Running),
            SessionColumn.Started => a.Started.CompareTo(b.Started),
            SessionColumn.EndsIn => a.EndsAt.CompareTo(b.EndsAt),
            SessionColumn.Messages => Nullable.Compare(a.Messages, b.Messages),
            SessionColumn.Drafts => Nullable.Compare(a.Drafts, b.Drafts),
            SessionColumn.Posts => Nullable.Compare(a.Posts, b.Posts),
            _ => a.LastActivity.CompareTo(b.LastActivity),
        };
        return query.Descending ? -order : order;
    }

    /// <summary>The session of a hash; null when there is none, or several have it.</summary>
    public SessionRow? FindByHash(string hash)
    {
        var found = rows.Values.Where(r => r.Hash.Equals(hash, StringComparison.OrdinalIgnoreCase) && journal.Find(r.Log) is not null).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The sessions that are live now, as far as their events tell.</summary>
    public IReadOnlyList<SessionRow> Live()
    {
        var now = time.GetUtcNow();
        return [.. rows.Values.Where(r => r.IsLive(now) && journal.Find(r.Log) is not null)];
    }

    /// <summary>The hashes of the sessions that are live now, or that were used since then; the newest first.</summary>
    public IReadOnlyList<string> HashesOf(bool liveOnly, DateTimeOffset since)
    {
        var now = time.GetUtcNow();
        return [.. rows.Values.Where(r => (liveOnly ? r.IsLive(now) : r.LastActivity > since) && journal.Find(r.Log) is not null).OrderByDescending(r => r.Started).Select(r => r.Hash)];
    }

    /// <summary>How many sessions ran out of time since then.</summary>
    public int ExpiredSince(DateTimeOffset since)
    {
        var now = time.GetUtcNow();
        return rows.Values.Count(r => !r.IsEnded && !r.Running && r.EndsAt >= since && r.EndsAt <= now);
    }

    /// <summary>Counts what nothing happened in since the start, as far as it is not counted yet.</summary>
    public async Task CountAsync(IEnumerable<SessionRow> uncounted, CancellationToken ct)
    {
        foreach (var row in uncounted.Where(r => r.Messages is null))
        {
            try
            {
                if (await log.LoadAsync(row.Log, ct) is { } session) rows.TryUpdate(row.Log, Of(session), row);
            }
            catch (Exception unreadable) when (unreadable is SessionGoneException or System.Text.Json.JsonException)
            {
                // It stays uncounted.
            }
        }
    }

    /// <summary>Those that may be live are counted at once: the index knows neither that one was ended nor that one was restored.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var since = time.GetUtcNow() - options.IdleTimeout;
        try
        {
            await CountAsync(rows.Values.Where(r => r.LastActivity > since), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The app stops.
        }
    }

    public override void Dispose()
    {
        log.Committed -= OnCommitted;
        base.Dispose();
    }
}
