using ChatApp.Access;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>How long a session lives, and what a person is told when it does not any more.</summary>
public sealed partial class ConversationService
{
    /// <summary>How often an act that is no event is recorded at most.</summary>
    static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);

    /// <summary>A person is at work in the session, though nothing of it is an event yet: its deadline moves. False when it is no longer live.</summary>
    public async Task<bool> TouchAsync(Caller caller, SessionId id, CancellationToken ct = default)
    {
        if (await LiveAsync(caller, id, ct) is not { } session || SessionAccess.Refuse(caller, session, SessionAct.Write) is not null) return false;
        if (time.GetUtcNow() - session.LastActivity >= TouchInterval)
            return (await SavingAsync<bool>(async () => (await log.ExecuteAsync(session.Log, d => d.Add(new Touched(d.Session.ByOf(caller.Id))), ct)).Value > 0)).Ok;
        try
        {
            await store.RefreshSession(session.Id, ct);
        }
        catch (StoreUnavailableException failure)
        {
            sync.Pause(failure);
        }
        return true;
    }

    /// <summary>Ends a live session before its time; it can be restored. A running answer is stopped.</summary>
    public async Task<Outcome<Session>> EndAsync(Caller caller, SessionId id, EndReason reason = EndReason.Person, CancellationToken ct = default)
    {
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        if (SessionAccess.Refuse(caller, session, SessionAct.Manage) is { } refused) return refused;
        await turns.StopAsync(session.Log);
        return await CommandAsync<Session>(caller, id, SessionAct.Manage, (d, by) =>
        {
            if (d.Session.Ended is null)
            {
                d.Add(new SessionEnded(reason, by));
                security.Ended(d.Session.Id.Value, caller.Id, reason.ToString());
            }
            return d.Session.SeenBy(caller.Id);
        }, ct);
    }

    /// <summary>Makes a session that is over live again, under a new id and with everything in it. One that is live stays as it is.</summary>
    public async Task<Outcome<Session>> RestoreAsync(Caller caller, SessionId id, CancellationToken ct = default) => await SavingAsync<Session>(async () =>
    {
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        if (SessionAccess.Refuse(caller, session, SessionAct.Manage) is { } refused) return refused;
        if (await log.LiveUntilAsync(session, ct) is not null) return session.SeenBy(caller.Id);
        if (await FullAsync(ct) is { } full) return full;
        return (await log.ExecuteAsync(session.Log, d =>
        {
            // Somebody else may have restored it in between.
            if (d.Session.Id == session.Id) d.Add(new SessionRestored(SessionId.New(time), d.Session.ByOf(caller.Id)));
            return d.Session;
        }, ct)).Session.SeenBy(caller.Id);
    });

    /// <summary>Erases a session for good, with its pictures. What was posted from it stays.</summary>
    public async Task<Outcome<bool>> DeleteAsync(Caller caller, SessionId id, CancellationToken ct = default) => await SavingAsync<bool>(async () =>
    {
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        if (SessionAccess.Refuse(caller, session, SessionAct.Manage) is { } refused) return refused;
        await turns.StopAsync(session.Log);
        await log.DeleteAsync(session.Log, ct);
        security.Ended(session.Id.Value, caller.Id, "Deleted");
        history.Ring(caller.Id);
        return true;
    });

    /// <summary>When the session ends if nobody does anything more in it; null when it is over, unknown or not the caller's. It moves nothing.</summary>
    public async Task<SessionEnd?> EndOfAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is { } session && await log.LiveUntilAsync(session, ct) is { } at ? EndOf(session, at) : null;

    /// <summary>When the session ends as far as its own events tell: acts that are no events, and a running answer, may have moved it further.</summary>
    public SessionEnd? EndOf(Session session) => session.Ended is null ? EndOf(session, options.Value.DeadlineAfter(session.LiveSince, session.LastActivity)) : null;

    SessionEnd EndOf(Session session, DateTimeOffset at) => new(at, at >= session.LiveSince + options.Value.AbsoluteLifetime);

    /// <summary>Why a session that is over ended, as a sentence.</summary>
    public string EndedSentence(Session session) => session.Ended switch
    {
        EndReason.Admin => "An admin ended this session. Nothing of it is lost.",
        EndReason.Disconnected => "This session ended when its connection closed.",
        EndReason.Person => "This session was ended.",
        _ when EndOf(session) is { IsAbsolute: true } => $"This session ended after {Wording.Span(options.Value.AbsoluteLifetime)}, the longest that one lasts.",
        _ => $"This session ended after {Wording.Span(options.Value.IdleTimeout)} without activity.",
    };
}

/// <summary>The moment from which a session is no longer live.</summary>
/// <param name="IsAbsolute">It is the end of the longest life that a session has: no act moves it.</param>
public readonly record struct SessionEnd(DateTimeOffset At, bool IsAbsolute);
