using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>What somebody may do in a session, each more than the one before.</summary>
public enum SessionRole
{
    /// <summary>Reads, and sees answers stream.</summary>
    Viewer,

    /// <summary>Sends, regenerates, edits drafts; posts when the host allows it.</summary>
    Editor,

    /// <summary>Everything. The session is theirs.</summary>
    Host,
}

/// <summary>Somebody in a shared session.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c>…, in the order of joining; the same person who joins again keeps it.</param>
/// <param name="Caller">Who they are towards the server. Never shown to the others.</param>
/// <param name="Name">Unique among those who are in the session.</param>
/// <param name="IsDevice">Another device of the host: no further person.</param>
public sealed record Participant(string Id, string Caller, string Name, SessionRole Role, DateTimeOffset JoinedAt, bool IsDevice = false)
{
    /// <summary>What the session is called towards them; null for the one who began it.</summary>
    public SessionId? Alias { get; init; }

    /// <summary>The invitation that they came by; null for the host.</summary>
    public string? Invite { get; init; }

    /// <summary>That they are no longer in the session; null while they are.</summary>
    public Departure? Gone { get; init; }

    /// <summary>When they last came or went, or their role changed.</summary>
    public DateTimeOffset Since { get; init; } = JoinedAt;

    /// <summary>Access tokens that were issued before this version of the session are refused.</summary>
    public long TokensFrom { get; init; }
}

public enum Departure { Left, Removed }

/// <summary>A way into a session. The code or the link's token itself is nowhere kept, only its hash.</summary>
/// <param name="Role">What who comes by it may do; <see cref="SessionRole.Host"/> is for the host's own other device.</param>
public sealed record Invite(string Id, string Hash, InviteKind Kind, SessionRole Role, DateTimeOffset CreatedAt, DateTimeOffset Expires)
{
    public bool IsRevoked { get; init; }

    public bool IsOpen(DateTimeOffset now) => !IsRevoked && now < Expires;

    /// <summary>The name in the journal's index. No session id and no caller's alias looks like it.</summary>
    public static string NameOf(string hash) => $"invite:{hash}";
}

public enum InviteKind
{
    /// <summary>To be said aloud: <c>XXXX-XXXX</c>.</summary>
    Code,

    /// <summary>To be sent, or scanned.</summary>
    Link,
}

/// <summary>A quiet line between the messages.</summary>
/// <param name="Sequence">Of the event: between which messages it stands.</param>
/// <param name="Role">For a change of role: the new one.</param>
public sealed record SessionNote(long Sequence, DateTimeOffset At, NoteKind Kind, string Participant, SessionRole? Role = null);

public enum NoteKind { Joined, Left, Removed, RoleChanged, HostChanged }
