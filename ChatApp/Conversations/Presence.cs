using System.Collections.Concurrent;
using System.Text.Json;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>What a participant is doing, as far as their connections tell; the later one counts.</summary>
public enum PresenceState
{
    /// <summary>Their tab is behind others.</summary>
    Hidden,

    /// <summary>Nothing moved for a while.</summary>
    Idle,

    Reading,

    Typing,
}

/// <summary>
/// Who is here: an open circuit or socket is presence, and nothing else. Nothing of it is kept; it knows this process only. It also
/// knows who edits which draft, because that ends with the connection.
/// </summary>
public sealed class Presence(TimeProvider time)
{
    /// <summary>A connection that says nothing for so long is taken for dead, unless its transport notices sooner.</summary>
    public static readonly TimeSpan Dead = TimeSpan.FromSeconds(90);

    const int MostNoted = 10_000;

    internal static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4);

    readonly ConcurrentDictionary<LogId, List<PresenceConnection>> connections = new();
    readonly ConcurrentDictionary<(LogId, string), PresenceConnection> heard = new();

    readonly ConcurrentDictionary<LogId, JsonElement> noted = new();

    internal Lock Gate { get; } = new();

    internal TimeProvider Time => time;

    /// <summary>Somebody came, went, or does something else. Raised off every gate.</summary>
    public event Action<LogId>? Changed;

    /// <summary>A participant is here until this is disposed.</summary>
    /// <param name="lapses">Whether it ends by itself when it says nothing for 90 seconds: for what has no transport that notices.</param>
    public PresenceConnection Open(LogId log, string participant, bool lapses = false)
    {
        var connection = new PresenceConnection(this, log, participant, lapses);
        lock (Gate) connections.GetOrAdd(log, _ => []).Add(connection);
        Tell(log);
        return connection;
    }

    /// <summary>A sign of life of somebody who has no connection open: they are here for the next 90 seconds.</summary>
    public void Beat(LogId log, string participant, PresenceState state)
    {
        while (true)
        {
            var connection = heard.GetOrAdd((log, participant), _ => Open(log, participant, lapses: true));
            if (!connection.IsClosed)
            {
                connection.Beat(state);
                return;
            }
            heard.TryRemove(new((log, participant), connection));
        }
    }

    /// <summary>Keeps the time that a client said last, which is never taken for the time.</summary>
    public void Note(LogId log, JsonElement timestamp)
    {
        if (noted.Count >= MostNoted) noted.Clear();
        noted[log] = timestamp;
    }

    /// <summary>What a client said last of its time, if it did since the start.</summary>
    public JsonElement? NotedOf(LogId log) => noted.TryGetValue(log, out var timestamp) ? timestamp : null;

    /// <summary>Somebody said good-bye: what lives by signs of life alone ends.</summary>
    public void Leave(LogId log, string participant)
    {
        if (heard.TryRemove((log, participant), out var connection)) connection.Dispose();
    }

    /// <summary>Who is here, and what they do.</summary>
    public IReadOnlyDictionary<string, PresenceState> Of(LogId log)
    {
        lock (Gate)
            return connections.TryGetValue(log, out var all)
                ? all.GroupBy(c => c.Participant).ToDictionary(g => g.Key, g => g.Max(c => c.State)) : new Dictionary<string, PresenceState>();
    }

    /// <summary>Who edits a draft right now, and who waits for it; null for nobody.</summary>
    public DraftSeat? SeatOf(LogId log, DraftId draft)
    {
        lock (Gate) return Find(log, draft);
    }

    DraftSeat? Find(LogId log, DraftId draft) => connections.TryGetValue(log, out var all) && all.Find(c => c.Editing == draft) is { } holder
        ? new DraftSeat(holder.Participant, holder, all.Find(c => c.Asking == draft)?.Participant) : null;

    /// <summary>Null when the draft is the connection's to edit now. Who is away from it holds nobody up: what they wrote can still be saved, on top.</summary>
    internal DraftSeat? Take(PresenceConnection connection, DraftId draft)
    {
        lock (Gate)
        {
            if (Find(connection.Log, draft) is { } seat && seat.Connection != connection)
            {
                if (seat.Connection.State >= PresenceState.Reading) return seat;
                seat.Connection.Editing = null;
            }
            (connection.Editing, connection.Asking) = (draft, null);
        }
        Tell(connection.Log);
        return null;
    }

    internal void Close(PresenceConnection connection)
    {
        lock (Gate)
        {
            if (!connections.TryGetValue(connection.Log, out var all) || !all.Remove(connection)) return;
            if (all.Count == 0) connections.TryRemove(connection.Log, out _);
        }
        Tell(connection.Log);
    }

    internal void Tell(LogId log) => Changed?.Invoke(log);
}

/// <summary>Who edits a draft.</summary>
/// <param name="Asked">Who would like to; null for nobody.</param>
public sealed record DraftSeat(string Participant, PresenceConnection Connection, string? Asked);

/// <summary>One open circuit or socket of a participant.</summary>
public sealed class PresenceConnection : IDisposable
{
    readonly Presence presence;
    readonly ITimer typing, dying;
    readonly bool lapses;
    PresenceState state = PresenceState.Reading;
    bool isTyping;

    internal PresenceConnection(Presence presence, LogId log, string participant, bool lapses)
    {
        (this.presence, Log, Participant, this.lapses) = (presence, log, participant, lapses);
        typing = presence.Time.CreateTimer(_ => Set(state, false), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        dying = presence.Time.CreateTimer(_ => Dispose(), null, lapses ? Presence.Dead : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public LogId Log { get; }

    public string Participant { get; }

    public bool IsClosed { get; private set; }

    internal PresenceState State => isTyping ? PresenceState.Typing : state;

    internal DraftId? Editing { get; set; }

    internal DraftId? Asking { get; set; }

    /// <summary>Still here, doing this.</summary>
    public void Beat(PresenceState now)
    {
        if (lapses) dying.Change(Presence.Dead, Timeout.InfiniteTimeSpan);
        Set(now, isTyping);
    }

    /// <summary>A key was pressed: typing, for the next four seconds.</summary>
    public void Type()
    {
        typing.Change(Presence.TypingLasts, Timeout.InfiniteTimeSpan);
        Set(PresenceState.Reading, true);
    }

    /// <summary>What was typed is sent.</summary>
    public void StopTyping() => Set(state, false);

    /// <summary>Takes a draft to edit. Null when it is this connection's now, otherwise who has it.</summary>
    public DraftSeat? Edit(DraftId draft) => presence.Take(this, draft);

    /// <summary>Lets the one who edits a draft know that this person would like to.</summary>
    public void Ask(DraftId draft)
    {
        lock (presence.Gate) Asking = draft;
        presence.Tell(Log);
    }

    /// <summary>The draft is free for others.</summary>
    public void StopEditing()
    {
        lock (presence.Gate)
        {
            if (Editing is null && Asking is null) return;
            (Editing, Asking) = (null, null);
        }
        presence.Tell(Log);
    }

    void Set(PresenceState now, bool typesNow)
    {
        lock (presence.Gate)
        {
            if (IsClosed || (state == now && isTyping == typesNow)) return;
            (state, isTyping) = (now, typesNow);
        }
        presence.Tell(Log);
    }

    public void Dispose()
    {
        if (IsClosed) return;
        IsClosed = true;
        typing.Dispose();
        dying.Dispose();
        presence.Close(this);
    }
}
