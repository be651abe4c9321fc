using ChatApp.Access;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>What a connection that stays open does with sessions.</summary>
public sealed partial class ConversationService
{
    /// <summary>Notes that a connection has the session open, until what it returns is disposed.</summary>
    public IDisposable Open(Session session) => open.Enter(session.Log);

    /// <summary>The connection that made the session has closed: it becomes dormant when its answer is over and nobody else has it open.</summary>
    public void Disconnected(Session session) => disconnected.EndWhenIdle(session.Log);

    /// <summary>The caller's session as soon as this is so of it; null when they may not, or no longer, see it.</summary>
    public async Task<Session?> WhenAsync(Caller caller, SessionId id, Func<Session, bool> isSo, CancellationToken ct = default)
    {
        if (await FindAsync(caller, id, ct) is not { } session) return null;
        using var watching = open.Enter(session.Log);
        await log.WhenAsync(session.Log, now => SessionAccess.Refuse(caller, now, SessionAct.Read) is not null || isSo(now), ct);
        return await FindAsync(caller, id, ct);
    }

    /// <summary>Returns when the caller's token is withdrawn: by an end, a change of role, a removal or an erasure. Its time is not looked at.</summary>
    /// <param name="grant">What the token opens.</param>
    public async Task TokenWithdrawnAsync(Caller caller, TokenGrant grant, CancellationToken ct)
    {
        if (await log.LoadAsync(grant.Log, ct) is not { } session || !SessionAccess.Accepts(session, caller.Id, grant.Version)) return;
        await foreach (var item in log.WatchAsync(grant.Log, new Cursor(session.Version), ct))
            if (item is Appended && (await log.LoadAsync(grant.Log, ct) is not { } now || !SessionAccess.Accepts(now, caller.Id, grant.Version))) return;
    }

    /// <summary>Whether the caller is in the session, only no longer by the token that they came with.</summary>
    public async Task<bool> OnlyTokenIsOverAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        caller.Grant is not null && await FindAsync(caller with { Grant = null }, id, ct) is not null;
}
