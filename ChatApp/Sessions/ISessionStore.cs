using System.Text.Json;
using System.Text.Json.Serialization;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>
/// Who is alive until when. It may lose everything, harmlessly: it is rebuilt from the journal. Liveness is decided by the stored
/// deadline and the injected clock, so that every store reads the same; what removes the dead is only clean-up behind it.
/// Every method may throw <see cref="StoreUnavailableException"/>, within two seconds; whether its write happened is then unknown.
/// </summary>
public interface ISessionStore
{
    /// <summary>
    /// Keeps the record until its <see cref="SessionRecord.Deadline"/>. Creates it when <paramref name="expected"/> is null and there
    /// is none; otherwise replaces it when the stored version is the expected one. False when somebody else was first, when the
    /// deadline has passed, or when the session was deleted: a slow writer undoes neither.
    /// </summary>
    ValueTask<bool> SaveSession(SessionRecord record, long? expected = null, CancellationToken ct = default);

    /// <summary>A pure read: it moves no deadline and creates nothing. Null for an unknown or expired id.</summary>
    ValueTask<SessionRecord?> GetSession(SessionId id, CancellationToken ct = default);

    /// <summary>Moves the deadline to now + idle timeout, never past the absolute lifetime. Never creates: false when there is nothing live.</summary>
    ValueTask<bool> RefreshSession(SessionId id, CancellationToken ct = default);

    /// <summary>False when there was nothing live to delete.</summary>
    ValueTask<bool> DeleteSession(SessionId id, CancellationToken ct = default);

    /// <summary>Whether the store answers.</summary>
    ValueTask<bool> HealthCheck(CancellationToken ct = default);

    /// <summary>How many sessions are live at this moment.</summary>
    ValueTask<int> GetSessionCount(CancellationToken ct = default);

    /// <summary>The ids of the live sessions, in no particular order.</summary>
    IAsyncEnumerable<SessionId> ListSessions(CancellationToken ct = default);

    /// <summary>Forgets all sessions.</summary>
    ValueTask Clear(CancellationToken ct = default);

    /// <summary>
    /// Takes or renews the right to run the session's turn, so that only its holder, or anyone once it has lapsed, closes the turn.
    /// False while another holder has it.
    /// </summary>
    ValueTask<bool> TryLease(SessionId id, string holder, TimeSpan time, CancellationToken ct = default);

    /// <summary>
    /// Keeps the newest events of a live session at hand, at most 200, so that another node can open it without the journal. They
    /// are without a gap: events that do not follow what is kept replace it. A store within the process keeps none.
    /// </summary>
    ValueTask SaveEvents(SessionId id, IReadOnlyList<JournalEvent> events, CancellationToken ct = default);

    /// <summary>The events after <paramref name="after"/>, in order, to the newest that is kept; null when one of them is not kept.</summary>
    ValueTask<IReadOnlyList<JournalEvent>?> ReadEvents(SessionId id, long after, CancellationToken ct = default);
}

/// <summary>The store does not answer, or not in time. Nothing is lost: the journal has the truth.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What the store knows of a live session.</summary>
/// <param name="Username">The owner.</param>
/// <param name="Version">The version of its log that this record is as new as.</param>
/// <param name="Deadline">From this moment on the session is no longer live.</param>
public sealed record SessionRecord(SessionId SessionId, string Username, DateTimeOffset CreatedAt, DateTimeOffset LastActivity, long Version, DateTimeOffset Deadline)
{
    /// <summary>Fields that this version does not know; they come back as they were.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Further { get; init; }
}
