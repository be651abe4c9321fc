using ChatApp.Access;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>An answer that has begun.</summary>
/// <param name="Session">The session with it.</param>
/// <param name="Turn">The answer's id.</param>
public sealed record Begun(Session Session, long Turn);

/// <summary>What a person does with drafts.</summary>
public sealed partial class ConversationService
{
    /// <summary>Posts a version of a draft; the newest when none is named. Returns when it is posted, or failed to be.</summary>
    public async Task<Outcome<Draft>> PostAsync(Caller caller, SessionId id, DraftId draft, int? version = null, CancellationToken ct = default)
    {
        var asked = await CommandAsync(caller, id, SessionAct.Post, (d, by) => DraftDecisions.Post(d, draft, version, by), ct);
        if (asked.Value?.PostVersion is not { } posting) return asked;
        await poster.WhenDoneAsync(draft, posting, ct);
        return await OwnAsync(caller, id, ct) is { } after && after.Find(draft) is { } done ? done : asked;
    }

    public Task<Outcome<Draft>> CancelAsync(Caller caller, SessionId id, DraftId draft, CancellationToken ct = default) =>
        CommandAsync(caller, id, SessionAct.Write, (d, by) => DraftDecisions.Cancel(d, draft, by), ct);

    /// <summary>Another version, or a new draft when this one is posted or cancelled.</summary>
    public Task<Outcome<Draft>> RegenerateAsync(Caller caller, SessionId id, DraftId draft, CancellationToken ct = default) =>
        AskAsync(caller, id, (d, by) => DraftDecisions.Rewrite(d, draft, DraftAction.Regenerate, by), ct);

    /// <summary>A version that fits the platform.</summary>
    public Task<Outcome<Draft>> ShortenAsync(Caller caller, SessionId id, DraftId draft, CancellationToken ct = default) =>
        AskAsync(caller, id, (d, by) => DraftDecisions.Rewrite(d, draft, DraftAction.Shorten, by), ct);

    /// <summary>Adds a version that the person wrote. 1 to 70,000 characters; it may be longer than the platform allows.</summary>
    /// <param name="basedOn">The version that they changed: when there is a newer one it is a conflict. Null not to ask.</param>
    public async Task<Outcome<Draft>> EditAsync(Caller caller, SessionId id, DraftId draft, string text, int? basedOn = null, CancellationToken ct = default)
    {
        const int longest = 70_000;
        text = text.Trim();
        return text.Length is 0 or > longest
            ? new Refusal(RefusalCode.Invalid, text.Length == 0 ? "Write something first." : $"A draft has at most {longest:N0} characters; this has {text.Length:N0}.", "text")
            : await CommandAsync(caller, id, SessionAct.Write, (d, by) => DraftDecisions.Edit(d, draft, text, basedOn, by), ct);
    }

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
