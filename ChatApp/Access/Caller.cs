using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Access;

/// <summary>Who asks: the plain record that every door hands to the engine.</summary>
/// <param name="Id">The visitor behind a browser's cookie, or the user of an access token.</param>
/// <param name="IsAdmin">Whether they may do what admins may.</param>
public sealed record Caller(string Id, bool IsAdmin = false)
{
    /// <summary>What an access token opens; null for a visitor, who may use all their sessions.</summary>
    public TokenGrant? Grant { get; init; }

    /// <summary>Where the request came from, for the limits; null when nobody knows.</summary>
    public string? Address { get; init; }

    /// <summary>The caller towards a session that they have just made or joined: a token opens that one only.</summary>
    public Caller For(Session session, bool mayWrite = true) => Grant is null ? this : this with { Grant = new TokenGrant(session.Log, session.Version, mayWrite) };
}

/// <summary>What an access token opens: one session, under whichever id.</summary>
/// <param name="Version">The session's version when the token was issued.</param>
/// <param name="MayWrite">Whether it may change anything.</param>
public sealed record TokenGrant(LogId Log, long Version, bool MayWrite);
