using ChatApp.Access;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>An answer that has begun.</summary>
/// <param name="Session">The session with it.</param>
/// <param name="Turn">The answer's id.</param>
public sealed record Begun(Session Session, long Turn);

public sealed partial class ConversationService
{
    /// <summary>Stops the running answer; false when none is running.</summary>
    public async Task<Outcome<bool>> StopRunningAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is not { } session ? NotFound : SessionAccess.Refuse(caller, session, SessionAct.Write) is { } refused ? refused : await StopAsync(caller, id, ct);

    /// <summary>Begins another version: of this draft, or, when none is named, of the last answer or the newest draft.</summary>
    public Task<Outcome<Begun>> RegenerateAsync(Caller caller, SessionId id, string? draft, CancellationToken ct = default) =>
        AskAsync<Begun>(caller, id, (d, by) =>
        {
            var last = d.Session.Backwards().OfType<AssistantMessage>().FirstOrDefault(a => a.Plan.Kind is not (PlanKind.Post or PlanKind.Tell));
            var refusal = draft is null && last is { Imported: false } && d.Session.DraftsOf(last).Count == 0
                ? TurnDecisions.Regenerate(d, last.Id, by).Refusal
                : DraftRules.Choose(d.Session, draft, DraftAction.Regenerate) is { Value: { } chosen } ? DraftDecisions.Rewrite(d, chosen.Id, DraftAction.Regenerate, by).Refusal
                : DraftRules.Choose(d.Session, draft, DraftAction.Regenerate).Refusal;
            return refusal is not null ? refusal : new Begun(d.Session.SeenBy(caller.Id), d.Session.Messages[^1].Id);
        }, ct);
}
