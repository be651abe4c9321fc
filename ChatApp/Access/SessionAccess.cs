using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Access;

/// <summary>Who may do what. A session is its owner's; to everyone else it does not exist.</summary>
public static class SessionAccess
{
    public static bool MayUse(Caller caller, Session session) =>
        session.Owner == caller.Id && (caller.Grant is not { } grant || (grant.Log == session.Log && Accepts(session, grant.Version)));

    /// <summary>Whether a token that was issued at this version of the session is still good.</summary>
    public static bool Accepts(Session session, long version) => version >= session.TokensFrom;

    /// <summary>Whether the caller may change what they may see.</summary>
    public static bool MayWrite(Caller caller) => caller.Grant is not { MayWrite: false };

    /// <summary>A post may be removed by who posted it, and by an admin.</summary>
    public static bool MayRemove(Caller caller, Post post) => post.Author == caller.Id || caller.IsAdmin;
}
