using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Components.AiSidebar;

/// <summary>The others in the session, as far as this circuit sees them; and this circuit, as far as they do.</summary>
public sealed partial class LiveSession
{
    Caller? self;
    PresenceConnection? connection;
    readonly Lock attending = new();
    bool isConnected, isListening;

    /// <summary>Who is here, by participant, and what they do.</summary>
    public IReadOnlyDictionary<string, PresenceState> Here { get; private set; } = new Dictionary<string, PresenceState>();

    public Viewpoint Viewpoint { get; private set; } = Viewpoint.Alone;

    /// <summary>This person among the participants; null while the session is not shared.</summary>
    public Participant? Me => self is null ? null : Session?.PersonOf(Session.ByOf(self.Id));

    /// <summary>Why the session that was shown is gone; null when it is not.</summary>
    public string? Lost { get; private set; }

    /// <summary>Somebody came, went, or does something else. Raised off the renderer's thread.</summary>
    public event Action? PeopleChanged;

    /// <summary>The browser is there: the others see this person from now on.</summary>
    public void Connect()
    {
        isConnected = true;
        Attend();
    }

    /// <summary>The browser is away, for a moment or for good: to the others the person is gone.</summary>
    public void Disconnect()
    {
        isConnected = false;
        Attend();
    }

    public void Beat(PresenceState state) => connection?.Beat(state);

    public void Type() => connection?.Type();

    public void StopTyping() => connection?.StopTyping();

    /// <summary>Takes a draft to edit it. Null when nobody else does right now; otherwise who.</summary>
    public DraftSeat? Edit(DraftId draft) => connection?.Edit(draft);

    public void AskToEdit(DraftId draft) => connection?.Ask(draft);

    public void StopEditing() => connection?.StopEditing();

    /// <summary>Who else edits this draft; null for nobody.</summary>
    public DraftSeat? OtherEditor(DraftId draft) =>
        Session is { IsShared: true } session && presence.SeatOf(session.Log, draft) is { } seat && seat.Connection != connection ? seat : null;

    /// <summary>Who would like to edit the draft that is being edited here; null for nobody.</summary>
    public Participant? Asking(DraftId draft) =>
        connection is not null && Session is { } session && presence.SeatOf(session.Log, draft) is { Asked: { } asked } seat && seat.Connection == connection ? session.FindParticipant(asked) : null;

    /// <summary>Reads the session anew, before its news have come.</summary>
    public async Task RefreshAsync()
    {
        if (self is not null && Session is { } shown && await conversations.FindAsync(self, shown.Id) is { } session && session.Version > shown.Version) Take(session);
    }

    /// <summary>Opens or closes this person's presence, as things are.</summary>
    void Attend()
    {
        // The browser comes and goes on one thread, news of the session on another.
        lock (attending)
        {
            var wanted = isConnected && Session is { IsShared: true } session && Me is { Gone: null } me ? (session.Log, me.Id) : default;
            if (connection is not null && (connection.Log, connection.Participant) != wanted)
            {
                connection.Dispose();
                connection = null;
            }
            Listen(Session is { IsShared: true } && isConnected);
            if (wanted != default) connection ??= presence.Open(wanted.Log, wanted.Id);
            // Who may only read any more holds no draft up.
            if (!Viewpoint.MayWrite) connection?.StopEditing();
        }
        See();
    }

    void Listen(bool listen)
    {
        if (listen == isListening) return;
        isListening = listen;
        if (listen) presence.Changed += OnPresence;
        else presence.Changed -= OnPresence;
    }

    void OnPresence(LogId log)
    {
        if (log == Session?.Log) See();
    }

    void See()
    {
        Here = Session is { IsShared: true } session ? presence.Of(session.Log) : new Dictionary<string, PresenceState>();
        PeopleChanged?.Invoke();
    }

    async Task LoseAsync(Caller caller, Sessions.SessionId id)
    {
        Lost = await conversations.WhyGoneAsync(caller, id) ?? "This conversation was deleted.";
        Take(null);
    }
}
