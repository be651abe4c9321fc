using System.Security.Cryptography;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Api;
using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Gateway;

/// <summary>One participant's socket in a shared session: what they do goes in, what the others do comes out, in one order for all.</summary>
sealed partial class SharedSession(
    SocketConnection connection, Caller caller, ChatShapes shapes, ConversationService conversations, ObjectService objects, SharingService sharing, Presence presence)
{
    // What comes over this connection is acknowledged, not told again.
    readonly string via = RandomNumberGenerator.GetHexString(8, lowercase: true);
    readonly Lock gate = new();
    Session view = default!;
    string me = "";
    bool isSynced;

    public async Task RunAsync(Session session, bool paged)
    {
        view = session;
        me = ObjectService.ParticipantOf(session, caller);
        // Before the first look, so that nobody is missed who comes in between.
        presence.Changed += OnPresence;
        try
        {
            using var connected = presence.Open(session.Log, me);
            lock (gate)
            {
                Sync(session, paged);
                here = Here();
                isSynced = true;
            }
            var telling = TellAsync(session);
            try
            {
                await foreach (var message in connection.ReadAsync())
                    if (await HandleAsync(message, session.Id, connected) is { } refusal) connection.Send(Error(refusal));
            }
            finally
            {
                connection.Close();
                await telling;
            }
        }
        finally
        {
            presence.Changed -= OnPresence;
        }
    }

    async Task<Refusal?> HandleAsync(JsonElement message, SessionId id, PresenceConnection connected)
    {
        var data = message.TryGetProperty("data", out var sent) ? sent : default;
        switch (Text(message, "type"))
        {
            case "ping":
                connection.Send(new { type = "pong" });
                return null;
            case "heartbeat":
                return await BeatAsync(message, id, connected);
            case "user.join":
                // A claim: who they are and what they may is known here. Only what they are called is theirs to say.
                if ((Text(message, "user_id") ?? Text(message, "userId")) is { } name && view.PersonOf(view.ByOf(caller.Id)) is { } person && PersonName.Read(name) is { } read && person.Name != read)
                    await sharing.RenameAsync(caller, id, read);
                return null;
            case "batch" when data.ValueKind == JsonValueKind.Array:
                var changes = data.EnumerateArray().Select(ChangeOf).ToList();
                return changes.Contains(null) ? Unknown : await ApplyAsync(id, changes!);
            default:
                return ChangeOf(message) is { } change ? await ApplyAsync(id, [change]) : Unknown;
        }
    }

    async Task<Refusal?> BeatAsync(JsonElement message, SessionId id, PresenceConnection connected)
    {
        PresenceState? state = Text(message, "status") switch
        {
            null or "active" => PresenceState.Reading,
            "idle" => PresenceState.Idle,
            "hidden" => PresenceState.Hidden,
            _ => null,
        };
        if (state is not { } known) return new Refusal(RefusalCode.Invalid, "A status is active, idle or hidden.", "status");
        connected.Beat(known);
        if (known == PresenceState.Reading) await conversations.TouchAsync(caller, id);
        return null;
    }

    async Task<Refusal?> ApplyAsync(SessionId id, IReadOnlyList<ObjectChange> changes)
    {
        var applied = await objects.ApplyAsync(caller, id, changes, via);
        if (applied.Value is not { } acks) return applied.Refusal;
        lock (gate)
        {
            // What changed something is acknowledged where its event is told.
            foreach (var ack in acks.Where(a => a.Revision is null))
            {
                if (ack.Version <= view.Version) Acknowledge(ack);
                else unchanged.Enqueue(ack);
            }
        }
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
