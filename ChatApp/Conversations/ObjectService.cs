using System.Collections.Immutable;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>What the participants share beside the conversation, for the doors that speak to programs.</summary>
public sealed class ObjectService(ConversationService conversations, SessionLog log, IOptions<SessionOptions> options, TimeProvider time)
{
    /// <summary>So many changes at once, at most.</summary>
    public const int MostChanges = 100;

    /// <summary>Begins a session without a message.</summary>
    public async Task<Outcome<Session>> CreateAsync(Caller caller, ImmutableSortedDictionary<string, JsonElement> fields, CancellationToken ct = default) => await conversations.SavingAsync<Session>(async () =>
    {
        if (await conversations.FullAsync(ct) is { } full) return full;
        var (made, _) = await log.ExecuteAsync(Journal.LogId.New(Journal.LogId.Session), d =>
        {
            d.Add(new SessionStarted(SessionId.New(time), caller.Id));
            return fields.IsEmpty ? d.Session : ObjectDecisions.SetFields(d, fields, null);
        }, ct);
        return made;
    });

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
