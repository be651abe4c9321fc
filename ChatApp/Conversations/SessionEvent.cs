using System.Collections.Immutable;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>Something that happened in a session. Events are kept for ever: a field may be added, never renamed or given another meaning.</summary>
public abstract record SessionEvent;

/// <summary>An event with its place in the log.</summary>
public readonly record struct Recorded(long Sequence, DateTimeOffset At, SessionEvent Event);

/// <summary>A person's act. It moves the session's deadline.</summary>
/// <param name="By">Who did it; null for the owner.</param>
public abstract record PersonEvent(string? By) : SessionEvent;

/// <summary>The first event of every log.</summary>
/// <param name="Owner">The caller that the session belongs to.</param>
/// <param name="ByToken">It was begun by a program without a cookie.</param>
public sealed record SessionStarted(SessionId Session, string Owner, bool ByToken = false) : PersonEvent((string?)null);

/// <summary>The session ended before its time. It is dormant, until it is restored.</summary>
public sealed record SessionEnded(EndReason Reason, string? By = null) : SessionEvent;

public enum EndReason
{
    /// <summary>Its owner ended it.</summary>
    Person,

    /// <summary>An admin ended it.</summary>
    Admin,

    /// <summary>The connection that made it closed.</summary>
    Disconnected,
}

/// <summary>A session that was over lives again, with everything in it, under a new id.</summary>
public sealed record SessionRestored(SessionId Session, string? By = null) : PersonEvent(By);

/// <summary>A caller's own name for the session; only that caller can use it.</summary>
public sealed record AliasBound(string Caller, string Alias) : SessionEvent
{
    /// <summary>The name in the journal's index.</summary>
    public static string NameOf(string caller, string alias) => $"{caller}/{alias}";
}

/// <summary>A person's act that is no event of its own, recorded at most once a minute.</summary>
public sealed record Touched(string? By = null) : PersonEvent(By);

/// <summary>A person said something. It waits until its turn starts. The event's sequence number is the message's id.</summary>
/// <param name="ClientId">The sender's own id for it, by which a retry is recognised.</param>
/// <param name="Edits">The message that this one replaces; null for a new one.</param>
/// <param name="Context">Background that the sender gave for its turn: data, never an instruction.</param>
/// <param name="Pictures">What is shown beside the text; null for nothing.</param>
public sealed record MessageAdded(string Text, string? ClientId = null, long? Edits = null, string? By = null, string? Context = null, IReadOnlyList<MessagePicture>? Pictures = null) : PersonEvent(By);

/// <summary>A message of a conversation that was held elsewhere. It is history: it starts no turn, and makes, posts or cancels no draft.</summary>
public sealed record MessageImported(bool FromAssistant, string Text) : SessionEvent;

/// <summary>
/// The assistant begins to answer; at most one turn is open. The event's sequence number is the id of the turn and of the
/// assistant's message.
/// </summary>
/// <param name="Request">The waiting message it answers, which joins the transcript now; null when a click asked for it.</param>
/// <param name="Replaces">The answer that this one is another version of; null for none.</param>
public sealed record TurnStarted(TurnPlan Plan, long? Request = null, long? Replaces = null, string? By = null) : PersonEvent(By);

/// <summary>The answer is over. It counts as activity, so that a session does not end under an answer that just arrived.</summary>
/// <param name="Reason">For interrupted and failed: a sentence for the person.</param>
/// <param name="Usage">Null when no model was asked.</param>
public sealed record TurnClosed(long Turn, MessageStatus Status, ImmutableArray<MessagePart> Parts, string? Reason = null, TurnUsage? Usage = null) : SessionEvent;

/// <summary>The messages up to this one were summarised for the model; people see them as they are.</summary>
/// <param name="Through">The last message that the summary covers.</param>
/// <param name="Usage">What it took; null in what was written before that was counted.</param>
public sealed record ConversationSummarized(long Through, string Text, TurnUsage? Usage = null) : SessionEvent;

/// <summary>A person chose which model answers from here on.</summary>
/// <param name="Model">The choice's id.</param>
public sealed record ModelChosen(string Model, string? By = null) : PersonEvent(By);

/// <summary>A person looks at another version of a message; the transcript follows it.</summary>
public sealed record VersionShown(long Message, string? By = null) : PersonEvent(By);

/// <summary>A first version of a draft.</summary>
/// <param name="Request">The message that asked for it; null when nobody did.</param>
/// <param name="From">The draft that it comes from by regenerating; null for none.</param>
public sealed record DraftCreated(DraftId Draft, string Platform, long? Request, DraftContent Content, DraftId? From = null) : SessionEvent;

/// <summary>A further version of a draft: regenerated or revised by the assistant, or edited by a person.</summary>
public sealed record DraftVersionAdded(DraftId Draft, DraftContent Content, string? By = null) : PersonEvent(By);

/// <summary>A person described the picture of a version, for those who cannot see it.</summary>
public sealed record DraftImageDescribed(DraftId Draft, int Version, string Alt, string? By = null) : PersonEvent(By);

/// <summary>A person said how they want their drafts from here on.</summary>
public sealed record StyleChosen(DraftStyle Style, string? By = null) : PersonEvent(By);

/// <summary>A person asked to post this version; whoever appends it first does it.</summary>
public sealed record DraftPosting(DraftId Draft, int Version, string? By = null) : PersonEvent(By);

/// <param name="Url">Where the post is, relative to this app or absolute.</param>
public sealed record DraftPosted(DraftId Draft, int Version, string Url) : SessionEvent;

/// <param name="Reason">A sentence for the person.</param>
public sealed record DraftFailed(DraftId Draft, int Version, string Reason) : SessionEvent;

public sealed record DraftCancelled(DraftId Draft, string? By = null) : PersonEvent(By);

/// <summary>A picture came in that the session is about, in place of an earlier one.</summary>
/// <param name="Width">In pixels, as <paramref name="Height"/>.</param>
public sealed record ScreenshotTaken(string Attachment, string MediaType, int Width, int Height, int Bytes, string? By = null) : PersonEvent(By);

/// <summary>What was said of the screenshot that came with this event.</summary>
public sealed record ScreenshotDescribed(long Screenshot, string Text) : SessionEvent;

public sealed record ScreenshotErased(string? By = null) : PersonEvent(By);

/// <summary>The session got a name of its own. Managing sessions is no act in them: it moves no deadline.</summary>
/// <param name="Title">1 to 80 characters on one line.</param>
public sealed record SessionRenamed(string Title, string? By = null) : SessionEvent;

/// <summary>The session stands above the others in its owner's history, or no longer does.</summary>
public sealed record SessionPinned(bool Pinned, string? By = null) : SessionEvent;

/// <summary>The owner deleted the session: it is hidden at once, and erased when the time to undo is over.</summary>
/// <param name="WasLive">Undoing makes it live again.</param>
public sealed record SessionDiscarded(bool WasLive, string? By = null) : SessionEvent;

/// <summary>The owner took the deletion back.</summary>
/// <param name="Owner">Whose it is again.</param>
public sealed record SessionKept(string Owner, string? By = null) : SessionEvent;

/// <summary>An event of a later version of ChatApp. It counts, and changes nothing.</summary>
public sealed record UnknownEvent(string Type) : SessionEvent;
