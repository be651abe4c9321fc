using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Access;

/// <summary>Who may do what. A session is its owner's; to everyone else it does not exist.</summary>
public static class SessionAccess
{
    public static bool MayUse(Caller caller, Session session) => session.Owner == caller.Id;

    /// <summary>A post may be removed by who posted it, and by an admin.</summary>
    public static bool MayRemove(Caller caller, Post post) => post.Author == caller.Id || caller.IsAdmin;
}
