namespace ChatApp.Conversations;

/// <summary>
/// The events that a command decides on, folded as they are added, so that the next one is decided on what the former made.
/// </summary>
public sealed class Decision(Session session, DateTimeOffset now)
{
    readonly List<SessionEvent> events = [];

    /// <summary>The session with the events so far.</summary>
    public Session Session { get; private set; } = session;

    public DateTimeOffset Now => now;

    public IReadOnlyList<SessionEvent> Events => events;

    /// <summary>Adds an event. Returns the sequence number it will have.</summary>
    public long Add(SessionEvent e)
    {
        Session = Session.Apply(new Recorded(Session.Version + 1, now, e));
        events.Add(e);
        return Session.Version;
    }
}
