using System.Text.Json;
using ChatApp.Api;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Gateway;

/// <summary>What comes out of a participant's socket.</summary>
sealed partial class SharedSession
{
    const int PageSize = 200;

    // What changed nothing, until everything that was before it has been told.
    readonly Queue<ObjectAck> unchanged = new();
    HashSet<string> here = [];

    void Sync(Session session, bool paged)
    {
        var all = session.ObjectsInOrder.Select(SessionParts.Of).ToList();
        var participants = session.Members.Select(Person).ToList();
        var updated = SessionParts.Time(session.LastActivity);
        if (!paged)
        {
            connection.Send(new { type = "sync.full", data = new { session_id = shapes.Name, objects = all, participants, last_updated = updated, sequence = session.Version } }, session.Version, isStart: true);
            return;
        }
        var pages = all.Chunk(PageSize).DefaultIfEmpty([]).ToList();
        for (var page = 0; page < pages.Count; page++)
            connection.Send(new { type = "sync.page", data = new { session_id = shapes.Name, page = page + 1, pages = pages.Count, objects = pages[page], participants = page == 0 ? participants : null, last_updated = updated, sequence = session.Version } }, session.Version, isStart: true);
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
                        foreach (var e in events.Of(item, view)) connection.Send(new { type = e.Type, data = e.Data, sequence = view.Version }, view.Version);
                }
            }
            connection.Refuse(await conversations.OnlyTokenIsOverAsync(caller, from.Id) ? SocketError.TokenOver : new SocketError("You are no longer in this session, or it was erased.", "gone"));
        }
        catch (OperationCanceledException) when (connection.Closing.IsCancellationRequested)
        {
            // Nobody is there any more to be told.
        }
        catch (Exception failure) when (ConversationService.RefusalOf(failure) is { } refusal)
        {
            // A socket that tells nothing more would look as if nothing happened any more.
            connection.Refuse(Error(refusal));
        }
    }

    void Tell(Recorded recorded, ChatEvents events)
    {
        var before = view;
        view = view.Apply(recorded);
        var sequence = recorded.Sequence;
        switch (recorded.Event)
        {
            case ObjectCreated created:
                Object("object.created", created.Object, view.Objects.GetValueOrDefault(created.Object)?.Revision, created.Via, created.Fields, sequence);
                break;
            case ObjectUpdated updated:
                Object("object.updated", updated.Object, view.Objects.GetValueOrDefault(updated.Object)?.Revision, updated.Via, updated.Fields, sequence);
                break;
            case ObjectDeleted deleted:
                Object("object.deleted", deleted.Object, before.Objects.GetValueOrDefault(deleted.Object)?.Revision + 1, deleted.Via, default, sequence);
                break;
            case ParticipantJoined or ParticipantLeft or ParticipantRemoved:
                Look();
                break;
            case ParticipantRenamed renamed:
                Changed(renamed.Participant, sequence);
                break;
            case RoleChanged changed:
                Changed(changed.Participant, sequence);
                break;
            case HostChanged changed:
                Changed(changed.Participant, sequence);
                if (before.Host is { } former) Changed(former.Id, sequence);
                break;
            default:
                foreach (var e in events.Of(new Appended([recorded]), view)) connection.Send(new { type = e.Type, data = e.Data, sequence }, sequence);
                break;
        }
        while (unchanged.TryPeek(out var ack) && ack.Version <= sequence) Acknowledge(unchanged.Dequeue());
    }

    void Changed(string participant, long sequence)
    {
        if (view.FindParticipant(participant) is { } person) connection.Send(new { type = "user.changed", data = Person(person), sequence }, sequence);
    }

    /// <summary>The others hear of a change, and the one who made it that it is made: both at its place in the one order.</summary>
    void Object(string type, string id, long? revision, string? madeVia, JsonElement fields, long sequence)
    {
        if (madeVia == via)
        {
            connection.Send(new { type = "object.ack", data = new { id, revision }, sequence }, sequence);
            return;
        }
        var data = SessionParts.WithId(id, fields.ValueKind == JsonValueKind.Object ? fields.EnumerateObject().Select(f => KeyValuePair.Create(f.Name, f.Value)) : []);
        connection.Send(new { type, data, sequence, revision }, sequence);
    }

    void Acknowledge(ObjectAck ack) => connection.Send(new { type = "object.ack", data = new { id = ack.Id } });

    /// <summary>Who came and went, by their open connections.</summary>
    void OnPresence(LogId log)
    {
        if (log != view.Log) return;
        lock (gate)
            if (isSynced) Look();
    }

    void Look()
    {
        var now = Here();
        foreach (var id in now.Except(here).Where(id => id != me)) Person("user.joined", id);
        foreach (var id in here.Except(now).Where(id => id != me)) Person("user.left", id);
        here = now;
    }

    /// <summary>The participants who have something open. Who joined a moment ago is one when the event of it has come, who was sent out no more when that has.</summary>
    HashSet<string> Here() => [.. presence.Of(view.Log).Keys.Where(id => view.FindParticipant(id) is { Gone: null })];

    void Person(string type, string id) => connection.Send(new { type, data = Person(view.FindParticipant(id)!) });

    object Person(Participant person) =>
        new { user_id = person.Name, participant_id = person.Id, name = person.Name, is_host = person.Role == SessionRole.Host, role = SessionParts.Role(person.Role) };
}
