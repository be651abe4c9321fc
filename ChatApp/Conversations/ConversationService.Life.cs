using ChatApp.Access;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>How long a session lives, and what a person is told when it does not any more.</summary>
public sealed partial class ConversationService
{
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
