namespace ChatApp.Conversations;

/// <summary>What a message's turn is to do.</summary>
/// <param name="Say">What ChatApp answers at once; null when the turn runs.</param>
/// <param name="Cancel">Whether the plan's draft is cancelled.</param>
public sealed record Resolution(TurnPlan Plan, string? Say = null, bool Cancel = false);

/// <summary>
/// What short words ("yes", "post it", "regenerate the previous post") mean in a session. A bare "yes", "no" or "cancel" acts only on
/// the question that the last answer asked about exactly one draft; everything that is not clear goes to the assistant.
/// </summary>
public static class IntentDecisions
{
    static readonly Resolution Answer = new(TurnPlan.Answer);

    public static Resolution Resolve(Session session, Intent intent)
    {
        var asked = session.LastDrafts is [var only] ? only : null;
        var about = asked ?? (session.Subject is { } subject ? session.Find(subject) : null);
        var several = session.LastDrafts.Count(d => d.IsOpen) > 1;
        return intent.Kind switch
        {
            IntentKind.Yes when several => Tell(Wording.WhichOne(session.LastDrafts), null),
            IntentKind.Yes when asked is not null => Post(asked),
            IntentKind.Yes when about is { State: DraftState.Posted } => Post(about),
            IntentKind.No or IntentKind.Cancel when asked is not null => Cancel(asked),
            IntentKind.No or IntentKind.Cancel when about is { State: DraftState.Cancelled } => Cancel(about),
            IntentKind.Post when several && intent.Platform is null => Tell(Wording.WhichOne(session.LastDrafts), null),
            IntentKind.Post => Choose(session, intent, asked) is { } draft ? Post(draft) : Answer,
            IntentKind.CancelDraft when several && intent.Platform is null => Tell(Wording.WhichOne(session.LastDrafts), null),
            IntentKind.CancelDraft => Choose(session, intent, asked) is { } draft ? Cancel(draft) : Answer,
            IntentKind.Regenerate when several && intent.Platform is null => Tell(Wording.WhichOne(session.LastDrafts), null),
            IntentKind.Regenerate => Regenerate(intent.Platform is null && about is not null ? about : Newest(session, intent)),
            IntentKind.RegeneratePosted => Regenerate(session.Drafts.Where(d => d.State == DraftState.Posted && Fits(d, intent)).MaxBy(d => d.PostedAt) ?? Newest(session, intent)),
            _ => Answer,
        };
    }

    static bool Fits(Draft draft, Intent intent) => intent.Platform is null || draft.Platform == intent.Platform;

    static Draft? Newest(Session session, Intent intent) => session.Drafts.FindLast(d => Fits(d, intent));

    /// <summary>The draft that was asked about, else the newest open one, else the newest there is.</summary>
    static Draft? Choose(Session session, Intent intent, Draft? asked) =>
        asked is { IsOpen: true } && Fits(asked, intent) ? asked : session.Drafts.FindLast(d => d.IsOpen && Fits(d, intent)) ?? Newest(session, intent);

    static Resolution Post(Draft draft) => DraftRules.Refuse(draft, DraftAction.Post) is { } refused
        ? Tell(Wording.CannotPost(draft, refused), draft)
        : new Resolution(new TurnPlan(PlanKind.Post, draft.Id, draft.Newest.Number));

    static Resolution Cancel(Draft draft) => DraftRules.Refuse(draft, DraftAction.Cancel) is { } refused
        ? Tell(refused.Sentence, draft)
        : new Resolution(new TurnPlan(PlanKind.Tell, draft.Id), Wording.Cancelled(draft), Cancel: true);

    static Resolution Regenerate(Draft? draft) => draft is null ? Answer
        : DraftRules.Refuse(draft, DraftAction.Regenerate) is { } refused ? Tell(refused.Sentence, draft)
        : new Resolution(new TurnPlan(PlanKind.Regenerate, draft.Id));

    static Resolution Tell(string sentence, Draft? about) => new(new TurnPlan(PlanKind.Tell, about?.Id), sentence);
}
