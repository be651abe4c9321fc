using System.Security.Cryptography;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Api;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Gateway;

/// <summary>One participant's socket in a shared session: what they do goes in, what the others do comes out, in one order for all.</summary>
sealed class SharedSession(
    SocketConnection connection, Caller caller, ChatShapes shapes, ConversationService conversations, ObjectService objects, SharingService sharing, Presence presence)
{
    const int PageSize = 200;

    // What comes over this connection is acknowledged, not told again.
    readonly string via = RandomNumberGenerator.GetHexString(8, lowercase: true);
    readonly Lock gate = new();
    HashSet<string> here = [];
    Session view = default!;
    bool isSynced;

    public async Task RunAsync(Session session, bool paged)
    {
        view = session;
        var me = ObjectService.ParticipantOf(session, caller);
        // Before the first look, so that nobody is missed who comes in between.
        presence.Changed += OnPresence;
        try
        {
            using var connected = presence.Open(session.Log, me);
            lock (gate)
            {
                Sync(session, paged);
                here = [.. presence.Of(session.Log).Keys];
                isSynced = true;
            }
            var telling = TellAsync(session);
            await foreach (var message in connection.ReadAsync())
                if (await HandleAsync(message, session.Id, connected) is { } refusal) connection.Send(Error(refusal));
            await telling;
        }
        finally
        {
            presence.Changed -= OnPresence;
        }
    }

    void Sync(Session session, bool paged)
    {
        var all = session.ObjectsInOrder.Select(SessionParts.Of).ToList();
        var participants = session.Members.Select(Person).ToList();
        var updated = SessionParts.Time(session.LastActivity);
        if (!paged)
        {
            connection.Send(new { type = "sync.full", data = new { session_id = shapes.Name, objects = all, participants, last_updated = updated, sequence = session.Version } }, session.Version);
            return;
        }
        var pages = all.Chunk(PageSize).DefaultIfEmpty([]).ToList();
        for (var page = 0; page < pages.Count; page++)
            connection.Send(new { type = "sync.page", data = new { session_id = shapes.Name, page = page + 1, pages = pages.Count, objects = pages[page], participants = page == 0 ? participants : null, last_updated = updated, sequence = session.Version } }, session.Version);
    }

    /// <summary>Everything that happens from then on, until the connection closes or this person may see it no longer.</summary>
    async Task TellAsync(Session from)
    {
        var events = new ChatEvents(shapes, new Cursor(from.Version));
        try
        {
            await foreach (var item in conversations.WatchAsync(caller, from.Id, new Cursor(from.Version), connection.Closing))
            {
                lock (gate)
                {
                    if (item is Appended appended)
                        foreach (var e in appended.Events) Tell(e, events);
                    else
                        foreach (var e in events.Of(item, view)) connection.Send(new { type = e.Type, data = e.Data, sequence = e.At.Sequence }, e.At.Sequence);
                }
            }
            connection.Refuse(new SocketError("You are no longer in this session, or it was erased.", "gone"));
        }
        catch (OperationCanceledException) when (connection.Closing.IsCancellationRequested)
        {
            // Nobody is there any more to be told.
        }
    }

    void Tell(Recorded recorded, ChatEvents events)
    {
        view = view.Apply(recorded);
        var sequence = recorded.Sequence;
        switch (recorded.Event)
        {
            case ObjectCreated created when created.Via != via:
                Object("object.created", created.Object, created.Fields, sequence);
                break;
            case ObjectUpdated updated when updated.Via != via:
                Object("object.updated", updated.Object, updated.Fields, sequence);
                break;
            case ObjectDeleted deleted when deleted.Via != via:
                connection.Send(new { type = "object.deleted", data = new { id = deleted.Object }, sequence }, sequence);
                break;
            case ParticipantRenamed renamed:
                Changed(renamed.Participant, sequence);
                break;
            case RoleChanged changed:
                Changed(changed.Participant, sequence);
                break;
            case HostChanged changed:
                Changed(changed.Participant, sequence);
                break;
            default:
                foreach (var e in events.Of(new Appended([recorded]), view)) connection.Send(new { type = e.Type, data = e.Data, sequence }, sequence);
                break;
        }
    }

    void Changed(string participant, long sequence)
    {
        if (view.FindParticipant(participant) is { } person) connection.Send(new { type = "user.changed", data = Person(person), sequence }, sequence);
    }

    void Object(string type, string id, JsonElement fields, long sequence)
    {
        var data = SessionParts.WithId(id, fields.EnumerateObject().Select(f => KeyValuePair.Create(f.Name, f.Value)));
        connection.Send(new { type, data, sequence, revision = view.Objects.GetValueOrDefault(id)?.Revision }, sequence);
    }

    /// <summary>Who came and went, by their open connections.</summary>
    void OnPresence(LogId log)
    {
        if (log != view.Log) return;
        lock (gate)
        {
            if (!isSynced) return;
            var now = presence.Of(log).Keys.ToHashSet();
            foreach (var id in now.Except(here)) Person("user.joined", id);
            foreach (var id in here.Except(now)) Person("user.left", id);
            here = now;
        }
    }

    void Person(string type, string id)
    {
        // Who joined a moment ago may be here before the event of it.
        if (view.FindParticipant(id) is { } known) connection.Send(new { type, data = Person(known) });
        else _ = PersonLaterAsync(type, id);
    }

    async Task PersonLaterAsync(string type, string id)
    {
        if ((await conversations.FindAsync(caller, view.Id))?.FindParticipant(id) is { } person) connection.Send(new { type, data = Person(person) });
    }

    object Person(Participant person) =>
        new { user_id = person.Name, participant_id = person.Id, name = person.Name, is_host = person.Role == SessionRole.Host, role = SessionParts.Role(person.Role) };

    async Task<Refusal?> HandleAsync(JsonElement message, SessionId id, PresenceConnection connected)
    {
        var data = message.TryGetProperty("data", out var sent) ? sent : default;
        switch (Text(message, "type"))
        {
            case "ping":
                connection.Send(new { type = "pong" });
                return null;
            case "heartbeat":
                connected.Beat(Text(message, "status") is null or "active" ? PresenceState.Reading : PresenceState.Idle);
                if (Text(message, "status") is null or "active") await conversations.TouchAsync(caller, id);
                return null;
            case "user.join":
                // A claim: who they are and what they may is known here. Only what they are called is theirs to say.
                if ((Text(message, "user_id") ?? Text(message, "userId")) is { } name && view.PersonOf(view.ByOf(caller.Id)) is { } me && PersonName.Read(name) is { } read && me.Name != read)
                    await sharing.RenameAsync(caller, id, read);
                return null;
            case "batch" when data.ValueKind == JsonValueKind.Array:
                var changes = data.EnumerateArray().Select(ChangeOf).ToList();
                return changes.Contains(null) ? Unknown : await ApplyAsync(id, changes!);
            default:
                return ChangeOf(message) is { } change ? await ApplyAsync(id, [change]) : Unknown;
        }
    }

    async Task<Refusal?> ApplyAsync(SessionId id, IReadOnlyList<ObjectChange> changes)
    {
        var applied = await objects.ApplyAsync(caller, id, changes, via);
        if (applied.Value is not { } acks) return applied.Refusal;
        foreach (var ack in acks) connection.Send(new { type = "object.ack", data = new { id = ack.Id, revision = ack.Revision } });
        return null;
    }

    static ObjectChange? ChangeOf(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object || Text(data, "id") is not { } id) return null;
        ObjectAct? act = Text(message, "type") switch
        {
            "object.created" => ObjectAct.Create,
            "object.updated" => ObjectAct.Update,
            "object.deleted" => ObjectAct.Delete,
            _ => null,
        };
        return act is { } known ? new ObjectChange(known, id, data) : null;
    }

    static readonly Refusal Unknown = new(RefusalCode.Invalid, "A message is user.join, object.created, object.updated or object.deleted with data.id, batch, heartbeat or ping.");

    static SocketError Error(Refusal refusal) => new(refusal.Sentence, refusal.Code switch
    {
        RefusalCode.Forbidden => "forbidden",
        RefusalCode.NotFound => "not_found",
        RefusalCode.Expired => "expired",
        RefusalCode.Conflict => "conflict",
        RefusalCode.Unavailable => "unavailable",
        _ => "invalid",
    });

    static string? Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
