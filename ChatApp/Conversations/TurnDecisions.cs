using System.Collections.Immutable;
using ChatApp.Access;
using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>A stretch of a finished answer, before its drafts have ids.</summary>
public abstract record TurnSegment;

public sealed record TurnText(string Text) : TurnSegment;

/// <param name="Revises">The number of the draft that it is a new version of; null for a new one.</param>
public sealed record TurnDraft(Platform Platform, string Text, DraftImage? Image, int? Revises, bool Unfinished) : TurnSegment;

/// <summary>When an answer begins, which, and how it ends.</summary>
public static class TurnDecisions
{
    public static readonly Refusal Busy = new(RefusalCode.Conflict, "The assistant is still answering. Wait for it, or press Stop.");

    /// <summary>Adds a message and starts its turn, unless one is running: then it waits. The same client id again is the same message.</summary>
    /// <returns>The message's id.</returns>
    public static Outcome<long> Send(Decision d, MessageAdded message)
    {
        if (message.ClientId is { } clientId && d.Session.FindByClientId(clientId) is { } known) return known;
        if (message.Edits is { } edited)
        {
            if (d.Session.Find(edited) is not PersonMessage { Parent: >= 0 } before) return new Refusal(RefusalCode.NotFound, "There is no such message to edit.", "edits");
            // Its words are put differently; what it shows stays.
            if (before.Pictures.Count > 0) message = message with { Pictures = message.Pictures ?? before.Pictures };
        }
        var id = d.Add(message);
        StartNext(d);
        return id;
    }

    /// <summary>Starts the turn of the first message that waits, and of the next one if that is answered at once.</summary>
    static void StartNext(Decision d)
    {
        while (d.Session.Open is null && !d.Session.Waiting.IsEmpty && d.Session.Find(d.Session.Waiting[0]) is PersonMessage message) Start(d, message);
    }

    static void Start(Decision d, PersonMessage message)
    {
        // An edited message is a question put differently, never a "yes" to what was asked elsewhere.
        var (plan, say, cancel) = message.Edits is null ? IntentDecisions.Resolve(d.Session, Intent.Read(message.Text)) : new Resolution(TurnPlan.Answer);
        if (plan.Kind == PlanKind.Post && SessionAccess.RefusePosting(d.Session, message.By) is { } refused) (plan, say) = (plan with { Kind = PlanKind.Tell }, refused.Sentence);
        var turn = d.Add(new TurnStarted(plan, message.Id, By: message.By));
        if (plan is { Kind: PlanKind.Post, Draft: { } posted }) d.Add(new DraftPosting(posted, plan.Version, message.By));
        if (cancel) d.Add(new DraftCancelled(plan.Draft!.Value, message.By));
        if (say is not null) Close(d, turn, MessageStatus.Complete, [new TurnText(say)], null);
    }

    /// <summary>Ends the open turn with what it brought, and starts the next. Does nothing when the turn is over already.</summary>
    public static void Close(Decision d, long turn, MessageStatus status, IReadOnlyList<TurnSegment> segments, string? reason, TurnUsage? usage = null)
    {
        if (d.Session.Open is not { } open || open.Id != turn) return;
        var parts = segments.Select(segment => segment is TurnDraft draft ? DraftDecisions.Add(d, open, draft) : new MessagePart(((TurnText)segment).Text)).ToImmutableArray();
        d.Add(new TurnClosed(turn, status, parts, reason, usage));
        StartNext(d);
    }

    /// <summary>Answers a message anew; the answer so far stays as an earlier version.</summary>
    public static Outcome<long> Regenerate(Decision d, long id, string? by)
    {
        if (d.Session.Find(id) is not AssistantMessage { Parent: >= 0 } message) return NoMessage;
        if (message.Status == MessageStatus.Streaming || d.Session.Open is not null) return Busy;
        if (message.Plan.Kind is PlanKind.Post or PlanKind.Tell) return new Refusal(RefusalCode.Conflict, "This is a notice, not an answer that could be written anew.");
        if (d.Session.DraftsOf(message) is [var only])
        {
            var rewritten = DraftDecisions.Rewrite(d, only.Id, DraftAction.Regenerate, by);
            return rewritten.Refusal is { } refused ? refused : d.Session.Open!.Id;
        }
        return d.Add(new TurnStarted(message.Plan, message.Request, id, by));
    }

    /// <summary>Goes on with the last answer where it broke off; what came so far stays as an earlier version.</summary>
    public static Outcome<long> Continue(Decision d, long id, string? by)
    {
        if (d.Session.Find(id) is not AssistantMessage { Parent: >= 0 } message) return NoMessage;
        if (d.Session.Open is not null) return Busy;
        if (!d.Session.CanContinue(message)) return new Refusal(RefusalCode.Conflict, "There is nothing to continue here. Ask for the rest in a message.");
        return d.Add(new TurnStarted(new TurnPlan(PlanKind.Continue, Of: id), message.Request, id, by));
    }

    /// <summary>Shows another version of a message, with what followed it.</summary>
    public static Outcome<long> Show(Decision d, long id, string? by)
    {
        if (d.Session.Find(id) is not { Parent: >= 0 } message) return NoMessage;
        if (d.Session.Open is not null) return Busy;
        if (!d.Session.Backwards().Any(m => m.Id == id)) d.Add(new VersionShown(id, by));
        return message.Id;
    }

    static readonly Refusal NoMessage = new(RefusalCode.NotFound, "There is no such message.", "message");
}
