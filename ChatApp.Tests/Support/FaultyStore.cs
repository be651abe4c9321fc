using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Support;

/// <summary>The memory store behind a switch: gone, it answers nothing.</summary>
public sealed class FaultyStore : ISessionStore
{
    MemorySessionStore store = default!;

    public bool IsGone { get; set; }

    /// <summary>For registering it over the app's own memory store.</summary>
    public ISessionStore Over(IServiceProvider services)
    {
        store = services.GetRequiredService<MemorySessionStore>();
        return this;
    }

    MemorySessionStore Store => IsGone ? throw new StoreUnavailableException("The store is gone.") : store;

    public ValueTask<bool> SaveSession(SessionRecord record, long? expected = null, CancellationToken ct = default) => Store.SaveSession(record, expected, ct);

    public ValueTask<SessionRecord?> GetSession(SessionId id, CancellationToken ct = default) => Store.GetSession(id, ct);

    public ValueTask<bool> RefreshSession(SessionId id, CancellationToken ct = default) => Store.RefreshSession(id, ct);

    public ValueTask<bool> DeleteSession(SessionId id, CancellationToken ct = default) => Store.DeleteSession(id, ct);

    public ValueTask<bool> HealthCheck(CancellationToken ct = default) => Store.HealthCheck(ct);

    public ValueTask<int> GetSessionCount(CancellationToken ct = default) => Store.GetSessionCount(ct);

    public IAsyncEnumerable<SessionId> ListSessions(CancellationToken ct = default) => Store.ListSessions(ct);

    public ValueTask Clear(CancellationToken ct = default) => Store.Clear(ct);

    public ValueTask<bool> TryLease(SessionId id, string holder, TimeSpan time, CancellationToken ct = default) => Store.TryLease(id, holder, time, ct);

    public ValueTask SaveEvents(SessionId id, IReadOnlyList<JournalEvent> events, CancellationToken ct = default) => Store.SaveEvents(id, events, ct);

    public ValueTask<IReadOnlyList<JournalEvent>?> ReadEvents(SessionId id, long after, CancellationToken ct = default) => Store.ReadEvents(id, after, ct);
}
