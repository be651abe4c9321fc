namespace ChatApp.Conversations;

/// <summary>What a person may do to a draft in each state, and the sentence when not.</summary>
public static class DraftRules
{
    /// <summary>Null when the action is allowed.</summary>
    public static Refusal? Refuse(Draft draft, DraftAction action) => (draft.State, action) switch
    {
        (DraftState.Waiting or DraftState.Failed, DraftAction.Post) => TooLong(draft),
        (DraftState.Waiting or DraftState.Failed, _) => null,

        (DraftState.Posting, DraftAction.Post) => new(RefusalCode.AlreadyDone, "This draft is being posted already."),
        (DraftState.Posting, _) => new(RefusalCode.Conflict, "This draft is being posted right now. Try again in a moment."),

        (DraftState.Posted, DraftAction.Post) => new(RefusalCode.AlreadyDone, "This draft was already posted."),
        (DraftState.Posted, DraftAction.Regenerate or DraftAction.Restyle) => null,
        (DraftState.Posted, DraftAction.Cancel) => new(RefusalCode.Conflict, "This draft was already posted. You can remove the post on its page."),
        (DraftState.Posted, _) => new(RefusalCode.Conflict, "This draft was already posted. Regenerate it to get a new one."),

        (DraftState.Cancelled, DraftAction.Cancel) => new(RefusalCode.AlreadyDone, "This draft was already cancelled."),
        (DraftState.Cancelled, DraftAction.Regenerate or DraftAction.Restyle) => null,
        (DraftState.Cancelled, _) => new(RefusalCode.Conflict, "This draft was cancelled. Regenerate it to get a new one."),

        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>The draft of this id, or, when none is named, the newest that allows the action; a refusal says why there is none.</summary>
    public static Outcome<Draft> Choose(Session session, string? id, DraftAction action)
    {
        if (id is not null) return session.Find(new DraftId(id)) is { } named ? named : new Refusal(RefusalCode.NotFound, "There is no such draft.", "draftId");
        if (session.Drafts.FindLast(d => Refuse(d, action) is null) is { } newest) return newest;
        return new Refusal(RefusalCode.Conflict, session.Drafts is [.., var last] ? Refuse(last, action)!.Sentence : "There is no draft in this session yet.");
    }

    /// <summary>Null when the newest version fits its platform.</summary>
    public static Refusal? TooLong(Draft draft, DraftVersion? version = null)
    {
        var (length, limit) = (draft.Platform.Count((version ?? draft.Newest).Content.Text), draft.Platform.Limit);
        return length <= limit ? null
            : new(RefusalCode.Invalid, $"This draft is {length - limit:N0} characters too long for {draft.Platform.Name}: {length:N0} of {limit:N0}. Shorten it first.", "text");
    }
}

public enum DraftAction { Post, Cancel, Regenerate, Shorten, Edit, Restyle, NewImage, RemoveImage, OwnImage, DescribeImage }
