using System.Collections.Immutable;

namespace ChatApp.Conversations;

/// <summary>
/// One message of the conversation, which is a tree: the versions of a message are the children of one parent, and the transcript
/// is the path of the versions that are shown.
/// </summary>
/// <param name="Id">The sequence number of the event that made it.</param>
/// <param name="Parent">The message before it; 0 for none, -1 while it waits for its turn.</param>
/// <param name="Child">The message after it that is shown; 0 for none.</param>
public abstract record Message(long Id, DateTimeOffset At, long Parent, long Child)
{
    public const long None = 0, Waiting = -1;

    /// <summary>It comes from a conversation that was held elsewhere.</summary>
    public bool Imported { get; init; }
}

/// <summary>What a person said.</summary>
/// <param name="By">Who said it; null for the owner.</param>
/// <param name="Edits">While it waits: the message that it replaces.</param>
public sealed record PersonMessage(long Id, DateTimeOffset At, string Text, string? ClientId, long? Edits, string? By) : Message(Id, At, Waiting, None)
{
    /// <summary>Background that the sender gave for its turn: data, never an instruction. Null for none.</summary>
    public string? Context { get; init; }

    /// <summary>What it shows beside its text.</summary>
    public IReadOnlyList<MessagePicture> Pictures { get; init; } = [];
}

/// <summary>What the assistant said, or is saying.</summary>
/// <param name="Request">The message it answers; null when a click asked for it.</param>
/// <param name="Parts">Empty while it streams.</param>
public sealed record AssistantMessage(long Id, DateTimeOffset At, long Parent, TurnPlan Plan, long? Request, MessageStatus Status, ImmutableArray<MessagePart> Parts)
    : Message(Id, At, Parent, None)
{
    /// <summary>For interrupted and failed: a sentence for the person.</summary>
    public string? Reason { get; init; }

    /// <summary>Which model wrote it and what it took; null while it streams and when no model was asked.</summary>
    public TurnUsage? Usage { get; init; }

    /// <summary>When it was over; null while it streams.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}

public enum MessageStatus
{
    /// <summary>The answer is coming.</summary>
    Streaming,

    /// <summary>The answer came whole.</summary>
    Complete,

    /// <summary>A person stopped it; what came so far is kept.</summary>
    Stopped,

    /// <summary>It broke off; what came so far is kept.</summary>
    Interrupted,

    /// <summary>Nothing came.</summary>
    Failed,
}

/// <summary>A stretch of an answer: markdown, or a version of a draft.</summary>
public sealed record MessagePart(string? Text = null, DraftId? Draft = null, int Version = 0);

/// <summary>What a turn is to do.</summary>
/// <param name="Draft">The draft it is about; null for an ordinary answer.</param>
/// <param name="Version">For posting: which version.</param>
/// <param name="Of">For continuing: the answer that goes on.</param>
public sealed record TurnPlan(PlanKind Kind, DraftId? Draft = null, int Version = 0, long? Of = null)
{
    public static readonly TurnPlan Answer = new(PlanKind.Answer);
}

public enum PlanKind
{
    /// <summary>The assistant answers the message.</summary>
    Answer,

    /// <summary>The assistant writes another version of a draft.</summary>
    Regenerate,

    /// <summary>The assistant makes a draft fit its platform.</summary>
    Shorten,

    /// <summary>The assistant goes on where an answer broke off.</summary>
    Continue,

    /// <summary>A draft is posted, because the person said so.</summary>
    Post,

    /// <summary>ChatApp itself answers at once: cancelled, already posted, which one.</summary>
    Tell,
}
