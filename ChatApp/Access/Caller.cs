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

    /// <summary>They have no cookie, and have just been given, or are being given, a token.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether they are known by a token, not by a cookie.</summary>
    public bool IsByToken => IsNew || Grant is not null;

    /// <summary>Where the request came from, for the limits; null when nobody knows.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// The caller towards a session that they have just made or joined, which their token is not for. Towards the one that it is for
    /// they may no more than it allows.
    /// </summary>
    public Caller For(Session session) => Grant is null || Grant.Log == session.Log ? this : this with { Grant = Grant with { Log = session.Log, Version = session.Version, MayWrite = true } };
}

/// <summary>What an access token opens: one session, under whichever id.</summary>
/// <param name="Version">The session's version when the token was issued.</param>
/// <param name="MayWrite">Whether it may change anything.</param>
/// <param name="Until">From then on it is refused.</param>
public sealed record TokenGrant(LogId Log, long Version, bool MayWrite, DateTimeOffset Until);
