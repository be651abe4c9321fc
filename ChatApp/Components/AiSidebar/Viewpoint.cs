using ChatApp.Access;
using ChatApp.Conversations;

namespace ChatApp.Components.AiSidebar;

/// <summary>Who looks at a conversation, and what they may do there.</summary>
/// <param name="By">How their acts are recorded; null for who began the session.</param>
public sealed record Viewpoint(string? By, SessionRole Role, bool MayPost)
{
    /// <summary>Somebody alone with the assistant.</summary>
    public static readonly Viewpoint Alone = new(null, SessionRole.Host, true);

    public bool MayWrite => Role >= SessionRole.Editor;

    public bool IsHost => Role == SessionRole.Host;

    public static Viewpoint Of(Caller caller, Session? session) => session is null ? Alone
        : new(session.ByOf(caller.Id), session.RoleOf(caller.Id) ?? SessionRole.Viewer, SessionAccess.Refuse(caller, session, SessionAct.Post) is null);
}

/// <summary>How a role is called.</summary>
static class RoleName
{
    public static string Of(SessionRole role) => role switch
    {
        SessionRole.Host => "host",
        SessionRole.Editor => "editor",
        _ => "viewer",
    };

    /// <summary>With what it allows, for who is about to get it.</summary>
    public static string Promise(SessionRole role) => role switch
    {
        SessionRole.Host => "as yourself, the host, on this device",
        SessionRole.Editor => "as an editor: you read along, write to the assistant and change drafts",
        _ => "as a viewer: you read along, also while answers are being written",
    };
}
