using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Components.AiSidebar;

/// <summary>The messages that are shown of a conversation, and whether there are others around them.</summary>
/// <param name="Messages">Oldest first.</param>
public sealed record TranscriptPage(IList<Message> Messages, bool HasOlder, bool HasNewer)
{
    public static readonly TranscriptPage Empty = new([], false, false);
}

/// <summary>
/// Which part of a conversation is shown: its newest messages, more as one scrolls up, and never more than a bounded number, however
/// long it is.
/// </summary>
public sealed class TranscriptWindow
{
    /// <summary>How many are shown at first, are added at a time, and are shown at most.</summary>
    public const int First = 30, Step = 30, Most = 120;

    SessionId? of;
    // The last message that is shown, when it is not the newest one.
    long? last;
    int count = First;

    public TranscriptPage Read(Session? session)
    {
        if (session is null) return TranscriptPage.Empty;
        if (session.Id != of)
        {
            of = session.Id;
            Latest();
        }
        // What is shown may have gone out of sight, when another version of a message was chosen.
        if (last is { } id && (session.Find(id) is not { } end || !IsShown(session, end))) Latest();
        var messages = session.Backwards(last ?? -1).Take(count).ToArray();
        Array.Reverse(messages);
        return new TranscriptPage(messages, messages is [{ Parent: not Message.None }, ..], last is not null && last != session.Leaf);
    }

    /// <summary>Shows the newest messages again, and follows them. False when it did.</summary>
    public bool Latest()
    {
        var elsewhere = last is not null || count != First;
        (last, count) = (null, First);
        return elsewhere;
    }

    /// <summary>Shows earlier ones too; those furthest away go.</summary>
    public void Older(Session session)
    {
        count += Step;
        if (count <= Most) return;
        var end = session.Backwards(last ?? -1).Take(count - Most + 1).LastOrDefault();
        last = end?.Id;
        count = Most;
    }

    /// <summary>Shows later ones too; those furthest away go.</summary>
    public void Newer(Session session)
    {
        if (last is null) return;
        var end = session.Find(last.Value);
        for (var step = 0; step < Step && end is { Child: not Message.None }; step++) end = session.Find(end.Child);
        last = end is null || end.Id == session.Leaf ? null : end.Id;
        count = Math.Min(Most, count + Step);
    }

    /// <summary>Shows a message in the middle of others.</summary>
    public void Around(Session session, long message)
    {
        if (Read(session).Messages.Any(m => m.Id == message)) return;
        last = message;
        count = Step / 2;
        Newer(session);
    }

    /// <summary>Whether a message is on the path that is shown, as far as its parent knows.</summary>
    static bool IsShown(Session session, Message message) =>
        message.Parent == Message.None ? session.Root == message.Id : session.Find(message.Parent) is { } parent && parent.Child == message.Id;
}
