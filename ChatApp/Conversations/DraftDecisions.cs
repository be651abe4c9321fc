using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>What a person, or the publisher's answer, does to a draft.</summary>
public static class DraftDecisions
{
    public static Outcome<Draft> Post(Decision d, DraftId id, int? version, string? by)
    {
        if (d.Session.Find(id) is not { } draft) return NoDraft;
        var number = version ?? draft.Newest.Number;
        if (draft.Version(number) is not { } chosen) return NoDraft;
        // An older version may fit where the newest does not.
        var refused = draft.IsOpen ? DraftRules.TooLong(draft, chosen) : DraftRules.Refuse(draft, DraftAction.Post);
        if (refused is not null) return refused;
        d.Add(new DraftPosting(id, number, by));
        return d.Session.Find(id)!;
    }

    /// <summary>The publisher has it. Answers the turn that asked for it, if one did.</summary>
    public static void Posted(Decision d, DraftId id, int version, string url)
    {
        if (d.Session.Find(id) is not { State: DraftState.Posting } draft || draft.PostVersion != version) return;
        d.Add(new DraftPosted(id, version, url));
        if (AnswerPost(d, id, Wording.Posted(url)) || d.Session.Open is not null) return;
        // A click asked for it: the conversation says so too, and a "yes" after it is told that it was posted.
        var turn = d.Add(new TurnStarted(new TurnPlan(PlanKind.Tell, id)));
        TurnDecisions.Close(d, turn, MessageStatus.Complete, [new TurnText(Wording.Posted(url))], null);
    }

    /// <summary>The publisher could not. The draft is kept, and offered again.</summary>
    public static void Failed(Decision d, DraftId id, int version, string reason)
    {
        if (d.Session.Find(id) is not { State: DraftState.Posting } draft || draft.PostVersion != version) return;
        d.Add(new DraftFailed(id, version, reason));
        AnswerPost(d, id, Wording.PostFailed(reason));
    }

    static bool AnswerPost(Decision d, DraftId id, string text)
    {
        if (d.Session.Open is not { Plan.Kind: PlanKind.Post } open || open.Plan.Draft != id) return false;
        TurnDecisions.Close(d, open.Id, MessageStatus.Complete, [new TurnText(text)], null);
        return true;
    }

    public static Outcome<Draft> Cancel(Decision d, DraftId id, string? by)
    {
        if (d.Session.Find(id) is not { } draft) return NoDraft;
        if (DraftRules.Refuse(draft, DraftAction.Cancel) is { } refused) return refused;
        d.Add(new DraftCancelled(id, by));
        return d.Session.Find(id)!;
    }

    /// <summary>Adds a version written by a person.</summary>
    /// <param name="basedOn">The version that they changed; null when it does not matter.</param>
    public static Outcome<Draft> Edit(Decision d, DraftId id, string text, int? basedOn, string? by)
    {
        if (d.Session.Find(id) is not { } draft) return NoDraft;
        if (basedOn < draft.Newest.Number) return new Refusal(RefusalCode.Conflict, $"Version {draft.Newest.Number} was made meanwhile. Your text is kept: look at it, then save again to put yours on top.", "version");
        if (DraftRules.Refuse(draft, DraftAction.Edit) is { } refused) return refused;
        if (draft.Newest.Content.Text == text) return draft;
        d.Add(new DraftVersionAdded(id, new DraftContent(text, draft.Newest.Content.Image, ByHand: true), by));
        return d.Session.Find(id)!;
    }

    /// <summary>Adds a version with another picture, or without one.</summary>
    public static Outcome<Draft> Illustrate(Decision d, DraftId id, DraftImage? image, string? by)
    {
        if (d.Session.Find(id) is not { } draft) return NoDraft;
        if (DraftRules.Refuse(draft, DraftAction.NewImage) is { } refused) return refused;
        if (draft.Newest.Content.Image == image) return draft;
        d.Add(new DraftVersionAdded(id, draft.Newest.Content with { Image = image, Instruction = null }, by));
        return d.Session.Find(id)!;
    }

    /// <summary>Says for a version's picture what it shows.</summary>
    public static Outcome<Draft> Describe(Decision d, DraftId id, int version, string alt, string? by)
    {
        if (d.Session.Find(id) is not { } draft) return NoDraft;
        if (DraftRules.Refuse(draft, DraftAction.DescribeImage) is { } refused) return refused;
        if (draft.Version(version)?.Content.Image is not { } image) return new Refusal(RefusalCode.Conflict, "This version has no image.", "version");
        if (image.Alt != alt) d.Add(new DraftImageDescribed(id, version, alt, by));
        return d.Session.Find(id)!;
    }

    /// <summary>Starts a turn that writes another version, or a new draft when this one is posted or cancelled.</summary>
    public static Outcome<Draft> Rewrite(Decision d, DraftId id, DraftAction action, string? by)
    {
        if (d.Session.Find(id) is not { } draft) return NoDraft;
        if (DraftRules.Refuse(draft, action) is { } refused) return refused;
        if (d.Session.Open is not null) return TurnDecisions.Busy;
        // In place when the draft is all that the last answer shows; otherwise as a new answer at the end.
        var last = d.Session.Find(d.Session.Leaf) as AssistantMessage;
        var inPlace = draft.IsOpen && last is not null && d.Session.DraftsOf(last) is [var only] && only.Id == id;
        d.Add(new TurnStarted(new TurnPlan(action == DraftAction.Shorten ? PlanKind.Shorten : PlanKind.Regenerate, id), last?.Request, inPlace ? last!.Id : null, by));
        return draft;
    }

    /// <summary>Adds what an answer drafted: a version of the draft it revises where that is still open, a new draft otherwise.</summary>
    public static MessagePart Add(Decision d, AssistantMessage turn, TurnDraft block)
    {
        var session = d.Session;
        var begun = Continuation.Begun(session, turn, block);
        if (begun is var (whole, same) && !same.Content.Unfinished && same.Content.Text == block.Text) return new MessagePart(Draft: whole.Id, Version: same.Number);
        var revised = begun?.Draft ?? Revised(session, turn, block);
        var instruction = begun is not null ? begun.Value.Version.Content.Instruction : turn.Plan.Kind == PlanKind.Answer && revised is not null ? turn.Request : null;
        var content = new DraftContent(block.Text, block.Image, instruction, block.Unfinished);
        if (revised is { IsOpen: true } && revised.Platform == block.Platform)
        {
            d.Add(new DraftVersionAdded(revised.Id, content));
            return new MessagePart(Draft: revised.Id, Version: revised.Versions.Length + 1);
        }
        var id = DraftId.New();
        d.Add(new DraftCreated(id, block.Platform.Key, revised is null ? turn.Request : revised.Request, content, revised?.Id));
        return new MessagePart(Draft: id, Version: 1);
    }

    static Draft? Revised(Session session, AssistantMessage turn, TurnDraft block) =>
        turn.Plan.Draft is { } planned ? session.Find(planned)
        : block.Revises is { } number ? session.Drafts.Find(x => x.Number == number)
        : Replaced(session, turn, block.Platform);

    /// <summary>The draft for this platform in the answer that the turn is another version of.</summary>
    static Draft? Replaced(Session session, AssistantMessage turn, Platform platform) => session.VersionsOf(turn)
        .Select(id => session.Find(id)).OfType<AssistantMessage>().Where(m => m.Id < turn.Id).Reverse()
        .SelectMany(m => m.Parts).Select(p => p.Draft is { } id ? session.Find(id) : null).FirstOrDefault(x => x?.Platform == platform);

    static readonly Refusal NoDraft = new(RefusalCode.NotFound, "There is no such draft.", "draft");
}
