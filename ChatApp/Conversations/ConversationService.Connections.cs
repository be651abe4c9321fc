namespace ChatApp.Conversations;

/// <summary>What a connection that stays open does with sessions.</summary>
public sealed partial class ConversationService
{
    /// <summary>Notes that a connection has the session open, until what it returns is disposed.</summary>
    public IDisposable Open(Session session) => open.Enter(session.Log);

    /// <summary>The connection that made the session has closed: it becomes dormant when its answer is over and nobody else has it open.</summary>
    public void Disconnected(Session session) => disconnected.EndWhenIdle(session.Log);
}
