using System.Collections.Immutable;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>What the participants share beside the conversation, for the doors that speak to programs.</summary>
public sealed class ObjectService(ConversationService conversations, Presence presence, IOptions<SessionOptions> options)
{
    /// <summary>So many changes at once, at most.</summary>
    public const int MostChanges = 100;

    /// <summary>Begins a session without a message, or finds the one that the caller's own name stands for; one that is over lives again.</summary>
    /// <param name="alias">The caller's own name for it; null for none.</param>
    public async Task<Outcome<Session>> CreateAsync(Caller caller, ImmutableSortedDictionary<string, JsonElement> fields, string? alias = null, CancellationToken ct = default)
    {
        if (ObjectDecisions.RefuseFields(fields) is { } refused) return refused;
        var begun = await conversations.BeginAsync(caller, alias, restores: true, ct);
        return begun.Value is { } session && !fields.IsEmpty ? await SetFieldsAsync(caller.For(session), session.Id, fields, ct) : begun;
    }

    /// <summary>A sign of life: the others see it, and an active one keeps the session alive. What it says of the time is only kept.</summary>
    public async Task<Outcome<Session>> BeatAsync(Caller caller, SessionId id, PresenceState state, JsonElement? timestamp, CancellationToken ct = default)
    {
        if (await conversations.FindAsync(caller, id, ct) is not { } session || await conversations.LiveUntilAsync(caller, id, ct) is null) return ConversationService.NotFound;
        presence.Beat(session.Log, ParticipantOf(session, caller), state);
        if (timestamp is { } said) presence.Note(session.Log, said);
        if (state == PresenceState.Reading) await conversations.TouchAsync(caller, id, ct);
        return session;
    }

    /// <summary>This caller is gone. Nothing ends by it.</summary>
    public async Task<Outcome<Session>> LeaveAsync(Caller caller, SessionId id, CancellationToken ct = default)
    {
        if (await conversations.FindAsync(caller, id, ct) is not { } session) return ConversationService.NotFound;
        presence.Leave(session.Log, ParticipantOf(session, caller));
        return session;
    }

    /// <summary>Who a caller is among the participants, also while there are no others.</summary>
    public static string ParticipantOf(Session session, Caller caller) => session.PersonOf(session.ByOf(caller.Id))?.Id ?? "p1";

    /// <summary>Carries out changes, all of them in one step, or none when one is out of bounds.</summary>
    /// <param name="via">The connection that they came over, 1 to 22 characters; null for none.</param>
    public async Task<Outcome<IReadOnlyList<ObjectAck>>> ApplyAsync(Caller caller, SessionId id, IReadOnlyList<ObjectChange> changes, string? via = null, CancellationToken ct = default)
    {
        if (changes.Count > MostChanges) return new Refusal(RefusalCode.Invalid, $"At most {MostChanges} changes can be made at once.", "data");
        foreach (var change in changes)
            if (ObjectDecisions.Refuse(change) is { } refused) return refused;
        return await conversations.CommandAsync<IReadOnlyList<ObjectAck>>(caller, id, SessionAct.Write, (d, by) =>
        {
            // Bounds that depend on the others are tried out first: a batch is made whole or not at all.
            var trial = new Decision(d.Session, d.Now);
            foreach (var change in changes)
                if (ObjectDecisions.Apply(trial, change, options.Value.MaxObjects, by, via).Refusal is { } refused) return refused;
            return changes.Select(change => ObjectDecisions.Apply(d, change, options.Value.MaxObjects, by, via).Value!).ToList();
        }, ct);
    }

    /// <summary>Sets open fields of the session.</summary>
    public Task<Outcome<Session>> SetFieldsAsync(Caller caller, SessionId id, ImmutableSortedDictionary<string, JsonElement> fields, CancellationToken ct = default) =>
        conversations.CommandAsync<Session>(caller, id, SessionAct.Write, (d, by) =>
        {
            var changed = ObjectDecisions.SetFields(d, fields, by);
            return changed.Value is { } session ? session.SeenBy(caller.Id) : changed;
        }, ct);
}
