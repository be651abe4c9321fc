using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Access;

/// <summary>Kinds of things to do with a session.</summary>
public enum SessionAct
{
    /// <summary>Look at it.</summary>
    Read,

    /// <summary>Send, regenerate, edit, cancel, stop, share objects.</summary>
    Write,

    /// <summary>Publish a draft.</summary>
    Post,

    /// <summary>Invite, change roles, remove, end, restore, erase.</summary>
    Manage,
}

/// <summary>Who may do what. To whoever is not in a session it does not exist.</summary>
public static class SessionAccess
{
    public static readonly Refusal NotFound = new(RefusalCode.NotFound, "There is no such session.", "sessionId");

    static readonly Refusal ReadOnly = new(RefusalCode.Forbidden, "You may read this session, not change it.");

    /// <summary>Null when the caller may. Whoever has no role in the session must be answered as if there were none.</summary>
    public static Refusal? Refuse(Caller caller, Session session, SessionAct act) => !IsFor(caller, session) ? NotFound : (session.RoleOf(caller.Id), act) switch
    {
        (null, _) => NotFound,
        (_, not SessionAct.Read) when caller.Grant is { MayWrite: false } => ReadOnly,
        (SessionRole.Host, _) or (_, SessionAct.Read) or (SessionRole.Editor, SessionAct.Write) => null,
        (_, SessionAct.Manage) => new(RefusalCode.Forbidden, $"Only {NameOf(session)} can do that here."),
        (SessionRole.Editor, _) => RefusePosting(session, caller.Id),
        _ => new(RefusalCode.Forbidden, $"You are viewing this session. Ask {NameOf(session)} to make you an editor."),
    };

    /// <summary>Whether the caller's token, if they came with one, is for this session and still good.</summary>
    static bool IsFor(Caller caller, Session session) => caller.Grant is not { } grant || (grant.Log == session.Log && Accepts(session, caller.Id, grant.Version));

    /// <summary>Whether a token that was issued to this user at this version of the session is still good.</summary>
    public static bool Accepts(Session session, string user, long version) =>
        session.RoleOf(user) is not null && version >= session.TokensFrom && version >= (session.ParticipantOf(user)?.TokensFrom ?? 0);

    /// <summary>Whether tokens for this user allow to change anything.</summary>
    public static bool MayWrite(Session session, string user) => session.RoleOf(user) is SessionRole.Host or SessionRole.Editor;

    /// <summary>Why this person may not publish from the session, in their own words or by a button; null when they may.</summary>
    public static Refusal? RefusePosting(Session session, string? by) => session.RoleOf(by ?? session.Starter) switch
    {
        SessionRole.Host => null,
        SessionRole.Editor when session.EditorsMayPost => null,
        _ => new(RefusalCode.Forbidden, $"Only {NameOf(session)} can post from this session."),
    };

    /// <summary>A post may be removed by who posted it, and by an admin.</summary>
    public static bool MayRemove(Caller caller, Post post) => post.Author == caller.Id || caller.IsAdmin;

    static string NameOf(Session session) => session.Host?.Name ?? "the host";
}
