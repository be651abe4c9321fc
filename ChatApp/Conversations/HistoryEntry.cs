using System.Collections.Immutable;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>What a person's history knows of one of their sessions, without its fold.</summary>
/// <param name="Version">Of the log that it was read from.</param>
/// <param name="Texts">What the shown messages say, oldest first.</param>
public sealed record HistoryEntry(LogId Log, SessionId Id, long Version, string Title, bool IsPinned, DateTimeOffset CreatedAt, DateTimeOffset LastActivity,
    ImmutableArray<HistoryDraft> Drafts, ImmutableArray<HistoryText> Texts)
{
    public SessionLife Life { get; init; } = SessionLife.Dormant;

    public static HistoryEntry Of(Session session)
    {
        var shown = session.Backwards().Reverse().ToList();
        return new(session.Log, session.Id, session.Version, session.Title, session.IsPinned, session.CreatedAt, session.LastActivity,
            [.. session.Drafts.Select(d => new HistoryDraft(d.Platform, d.State))],
            [.. shown.SelectMany(m => m is AssistantMessage { Parts.IsDefault: true } ? [] : session.TextsOf(m).Select(text => new HistoryText(m.Id, m is PersonMessage, text)))]);
    }
}

public readonly record struct HistoryDraft(Platform Platform, DraftState State);

/// <summary>A message's text, or one part of it.</summary>
public readonly record struct HistoryText(long Message, bool ByPerson, string Text);

/// <summary>Readings of the clock, not events.</summary>
public enum SessionLife
{
    Live,

    /// <summary>No longer live; it can be viewed and restored.</summary>
    Dormant,

    /// <summary>Nothing happened in it for a day.</summary>
    Archived,
}

/// <param name="Number">From 1.</param>
/// <param name="Total">Of all pages.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Sessions, int Number, int Pages, int Total);

/// <summary>A session that has what was searched for.</summary>
/// <param name="Hits">The first few of <paramref name="Count"/> messages; none when only its title has it.</param>
public sealed record HistoryMatch(HistoryEntry Session, IReadOnlyList<HistoryHit> Hits, int Count);

/// <summary>A stretch of a message around what was searched for.</summary>
/// <param name="Pieces">The stretch in order; those that were searched for are marked.</param>
public sealed record HistoryHit(long Message, bool ByPerson, IReadOnlyList<HistoryPiece> Pieces);

public readonly record struct HistoryPiece(string Text, bool IsMarked);
