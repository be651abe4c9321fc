using System.Collections.Immutable;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>
/// A session as it stands: the fold of its events (<see cref="Apply"/>), immutable, shared by everyone who looks at it. Appending
/// costs the same at message 10,000 as at message 10.
/// </summary>
public sealed partial record Session(LogId Log)
{
    /// <summary>The sequence number of the newest event; 0 for a session that has not begun.</summary>
    public long Version { get; private init; }

    public SessionId Id { get; private init; }

    public string Owner { get; private init; } = "";

    /// <summary>Whether a program without a cookie began it.</summary>
    public bool IsByToken { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was made, or last restored: from then on it may live for its absolute lifetime.</summary>
    public DateTimeOffset LiveSince { get; private init; }

    /// <summary>That it ended before its time, and why; null when it did not.</summary>
    public EndReason? Ended { get; private init; }

    /// <summary>Access tokens that were issued before this version of the session are refused; 0 for none.</summary>
    public long TokensFrom { get; private init; }

    /// <summary>When a person last did something, or an answer to it was over.</summary>
    public DateTimeOffset LastActivity { get; private init; }

    /// <summary>What its owner called it; null when they did not.</summary>
    public string? Name { get; private init; }

    /// <summary>Whether it stands above the others in its owner's history.</summary>
    public bool IsPinned { get; private init; }

    /// <summary>When its owner deleted it; null for one that is kept.</summary>
    public DateTimeOffset? DiscardedAt { get; private init; }

    /// <summary>Whether undoing the deletion makes it live again.</summary>
    public bool WasLive { get; private init; }

    /// <summary>What it is called in lists: its name, the beginning of its first message, or what else is in it. Empty for one that has nothing to go back to.</summary>
    public string Title => Name ?? (Messages.Find(m => m is PersonMessage) is PersonMessage first ? SessionTitle.From(first.Text)
        : !Messages.IsEmpty ? "Conversation"
        : Screenshot is { } screenshot ? SessionTitle.From(screenshot.Text is { } text ? $"Screenshot: {text}" : "Screenshot")
        : !Objects.IsEmpty ? "Shared objects" : "");

    /// <summary>All messages in the order of their ids, those that wait for their turn included.</summary>
    public ImmutableList<Message> Messages { get; private init; } = [];

    /// <summary>The first message that is shown; 0 for none.</summary>
    public long Root { get; private init; }

    /// <summary>The last message that is shown; 0 for none.</summary>
    public long Leaf { get; private init; }

    /// <summary>The id of the model that a person chose; null for the default.</summary>
    public string? Model { get; private init; }

    /// <summary>The messages that wait for the running answer, in their order.</summary>
    public ImmutableList<long> Waiting { get; private init; } = [];

    /// <summary>The turn that is running; null for none.</summary>
    public AssistantMessage? Open { get; private init; }

    public ImmutableList<Draft> Drafts { get; private init; } = [];

    /// <summary>The draft that the last turn was about, if it was about exactly one: what a bare "yes" means.</summary>
    public DraftId? Subject { get; private init; }

    /// <summary>The picture that the session is about; null for none.</summary>
    public Screenshot? Screenshot { get; private init; }

    /// <summary>How the person wants their drafts; null when they said nothing of it.</summary>
    public DraftStyle? Style { get; private init; }

    /// <summary>What earlier messages come to, for the model; the newest last.</summary>
    public ImmutableList<Summary> Summaries { get; private init; } = [];

    // The children of a parent that has several; by far most have one, which the parent itself knows.
    ImmutableDictionary<long, ImmutableArray<long>> Siblings { get; init; } = ImmutableDictionary<long, ImmutableArray<long>>.Empty;

    ImmutableDictionary<string, long> ClientIds { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>The message with this id; null when there is none.</summary>
    public Message? Find(long id)
    {
        var index = IndexOf(id);
        return index < 0 ? null : Messages[index];
    }

    public Draft? Find(DraftId id) => Drafts.Find(d => d.Id == id);

    /// <summary>The message that a client sent under its own id; null when it has not arrived.</summary>
    public long? FindByClientId(string clientId) => ClientIds.TryGetValue(clientId, out var id) ? id : null;

    /// <summary>The versions of a message, itself included, oldest first.</summary>
    public ImmutableArray<long> VersionsOf(Message message) =>
        message.Parent != Message.Waiting && Siblings.TryGetValue(message.Parent, out var all) ? all : [message.Id];

    /// <summary>The messages that are shown, newest first.</summary>
    public IEnumerable<Message> Backwards(long from = -1)
    {
        for (var at = Find(from < 0 ? Leaf : from); at is not null; at = Find(at.Parent)) yield return at;
    }

    /// <summary>The newest <paramref name="count"/> messages that are shown, oldest first.</summary>
    public IReadOnlyList<Message> Newest(int count)
    {
        var page = Backwards().Take(count).ToArray();
        Array.Reverse(page);
        return page;
    }

    /// <summary>The drafts that the last answer shows, if it came whole: what its question is about.</summary>
    public IReadOnlyList<Draft> LastDrafts => Find(Leaf) is AssistantMessage { Status: MessageStatus.Complete } last ? DraftsOf(last) : [];

    /// <summary>The drafts that an answer shows, each once.</summary>
    public IReadOnlyList<Draft> DraftsOf(AssistantMessage answer) =>
        [.. answer.Parts.Where(p => p.Draft is not null).Select(p => Find(p.Draft!.Value)).OfType<Draft>().DistinctBy(d => d.Id)];

    /// <summary>Whether an answer can go on: it is the last one, something of it came, and it did not come whole.</summary>
    public bool CanContinue(AssistantMessage message) =>
        message.Status is MessageStatus.Interrupted or MessageStatus.Stopped && message.Parts.Length > 0 && Leaf == message.Id;

    /// <summary>What shaped the newest version of a draft: the original request, then each later instruction, oldest first.</summary>
    public IReadOnlyList<string> InstructionsOf(Draft draft)
    {
        var origin = draft.From is { } from && Find(from) is { } before ? InstructionsOf(before) : TextOf(draft.Request);
        return [.. origin, .. draft.Versions.SelectMany(v => TextOf(v.Content.Instruction))];
    }

    /// <summary>The messages that are shown and contain these words, in any case; oldest first. None for fewer than two characters.</summary>
    public IReadOnlyList<long> Search(string words)
    {
        if (words.Length < 2) return [];
        var found = Backwards().Where(m => TextsOf(m).Any(text => text.Contains(words, StringComparison.CurrentCultureIgnoreCase))).Select(m => m.Id).ToList();
        found.Reverse();
        return found;
    }

    /// <summary>The names of the pictures that it shows, in messages, in drafts and as its screenshot, each once.</summary>
    public IEnumerable<string> Attachments => Messages.OfType<PersonMessage>().SelectMany(m => m.Pictures).Select(p => p.Attachment)
        .Concat(Drafts.SelectMany(d => d.Versions).Select(v => v.Content.Image?.Attachment).OfType<string>())
        .Concat(Screenshot is { } shot ? [shot.Attachment] : []).Distinct();

    /// <summary>What a message says: its text, or its parts with their drafts.</summary>
    public IEnumerable<string> TextsOf(Message message) => message is PersonMessage said ? [said.Text]
        : ((AssistantMessage)message).Parts.Select(p => p.Draft is { } id ? Find(id)?.Version(p.Version)?.Content.Text : p.Text).OfType<string>();

    IReadOnlyList<string> TextOf(long? message) => message is { } id && Find(id) is PersonMessage said ? [said.Text] : [];

    int IndexOf(long id)
    {
        var (low, high) = (0, Messages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = Messages[middle].Id;
            if (at == id) return middle;
            if (at < id) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
