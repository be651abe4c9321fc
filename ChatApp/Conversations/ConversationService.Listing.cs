using ChatApp.Access;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

public sealed partial class ConversationService
{
    /// <summary>The ids of the caller's own sessions, the newest first: the live ones, or also the dormant ones, never those that are archived.</summary>
    public async Task<IReadOnlyList<string>> ListIdsAsync(Caller caller, bool liveOnly, CancellationToken ct = default)
    {
        var ids = new List<string>();
        var since = time.GetUtcNow() - ArchivedAfter;
        foreach (var summary in journal.List(LogId.Session, caller.Id).Where(s => s.LastActivity > since).OrderByDescending(s => s.CreatedAt))
        {
            // Nothing older than the idle timeout is live, and no fold is needed to know it.
            if (liveOnly && time.GetUtcNow() - summary.LastActivity > options.Value.AbsoluteLifetime) continue;
            if (await OwnAsync(caller, summary.Log, ct) is not { } session) continue;
            if (!liveOnly || await log.LiveUntilAsync(session, ct) is not null) ids.Add(session.SeenBy(caller.Id).Id.Value);
        }
        return ids;
    }

    /// <summary>A session in which nothing happened for so long is archived.</summary>
    public static readonly TimeSpan ArchivedAfter = TimeSpan.FromHours(24);

    /// <summary><c>active</c>, <c>dormant</c> or <c>archived</c>, by the clock.</summary>
    public async Task<string> StatusAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is not { } session ? "archived"
        : await log.LiveUntilAsync(session, ct) is not null ? "active"
        : time.GetUtcNow() - session.LastActivity < ArchivedAfter ? "dormant" : "archived";

    /// <summary>How many events of each kind the session has.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountEventsAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is { } session
            ? (await journal.ReadAsync(session.Log, ct: ct)).GroupBy(e => e.Type).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count()) : new Dictionary<string, int>();
}
