namespace ChatApp.Journal;

/// <summary>
/// The truth and the only numberer: logs of events, each on disk before anyone is told of it. What it holds is opaque to it.
/// Every method throws <see cref="JournalUnavailableException"/> when the storage fails; nothing was acknowledged then.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Appends the events as <c>expected+1…</c>, all or none, flushed to disk before it returns. A retry with the same event ids is
    /// accepted without writing anything. Otherwise a log whose version is not <paramref name="expected"/> is a conflict.
    /// Cancelling before the write prevents it; afterwards it is too late and the append stands.
    /// </summary>
    /// <param name="expected">The version the caller decided on; 0 for a log that does not exist yet.</param>
    Task<AppendResult> AppendAsync(LogId log, long expected, IReadOnlyList<JournalEvent> events, CancellationToken ct = default);

    /// <summary>The events after <paramref name="after"/> up to and including <paramref name="upTo"/>, in order; none for an unknown log.</summary>
    Task<IReadOnlyList<JournalEvent>> ReadAsync(LogId log, long after = 0, long upTo = long.MaxValue, CancellationToken ct = default);

    /// <summary>
    /// Keeps text of the running turn, written but not flushed: it survives the process, not the machine. Offset 0 begins anew.
    /// </summary>
    /// <param name="turn">The turn's sequence number; a different one than before replaces what was staged.</param>
    /// <param name="offset">Where the text begins, in UTF-16 units: the length of what is staged so far.</param>
    Task StageAsync(LogId log, long turn, int offset, string text, CancellationToken ct = default);

    /// <summary>What is staged for the log's newest staged turn; null when nothing is.</summary>
    Task<StagedText?> ReadStagedAsync(LogId log, CancellationToken ct = default);

    /// <summary>Forgets what is staged for this turn. Harmless when nothing is, or another turn is.</summary>
    Task UnstageAsync(LogId log, long turn, CancellationToken ct = default);

    /// <summary>The logs of one kind, in no particular order, from the index: no event is read.</summary>
    IReadOnlyCollection<LogSummary> List(string kind);

    /// <summary>As above, of one owner: costs what that owner has, however many others have.</summary>
    IReadOnlyCollection<LogSummary> List(string kind, string owner);

    /// <summary>The summary of one log, from the index; null for an unknown one.</summary>
    LogSummary? Find(LogId log);

    /// <summary>The log that carries this name (a session id, now or formerly) or alias; null when none does.</summary>
    LogId? FindByName(string name);

    /// <summary>Erases a log with everything beside it. Harmless when there is none.</summary>
    Task DeleteAsync(LogId log, CancellationToken ct = default);

    /// <summary>Keeps bytes beside the log, named by their content, flushed. The same bytes twice are kept once.</summary>
    /// <param name="extension">Of the file, without the dot, e.g. <c>png</c>.</param>
    /// <returns>The name to ask for: 32 hexadecimal digits, a dot and the extension.</returns>
    Task<string> AttachAsync(LogId log, ReadOnlyMemory<byte> bytes, string extension, CancellationToken ct = default);

    /// <summary>An attachment's bytes; null when the log has none of that name.</summary>
    Task<byte[]?> ReadAttachmentAsync(LogId log, string name, CancellationToken ct = default);

    /// <summary>Erases an attachment. Harmless when there is none of that name.</summary>
    Task DetachAsync(LogId log, string name, CancellationToken ct = default);

    /// <summary>Keeps what the log folds to, beside it, in place of an older one. It is disposable: it may be lost, the log stays the truth.</summary>
    /// <param name="version">The version of the log that it is the fold of.</param>
    Task SaveSnapshotAsync(LogId log, long version, ReadOnlyMemory<byte> fold, CancellationToken ct = default);

    /// <summary>The newest snapshot; null when there is none that can be read, or it is newer than the log.</summary>
    Task<LogSnapshot?> ReadSnapshotAsync(LogId log, CancellationToken ct = default);

    /// <summary>Writes, flushes and removes a probe. Throws when the storage cannot do it.</summary>
    Task ProbeAsync(CancellationToken ct = default);
}

/// <summary>One line of a log.</summary>
/// <param name="Sequence">1, 2, 3… without a gap; the journal sets it, whatever the caller put there.</param>
/// <param name="Id">Names the event for ever, so that a retry is recognised; 1 to 64 characters.</param>
/// <param name="Type">What <paramref name="Data"/> is, e.g. <c>message.added</c>.</param>
/// <param name="Data">One JSON object, UTF-8.</param>
/// <param name="Tags">What the index should know of this log from here on; null for nothing new.</param>
public sealed record JournalEvent(long Sequence, string Id, DateTimeOffset At, string Type, ReadOnlyMemory<byte> Data, LogTags? Tags = null);

/// <summary>What the index learns from an event. A null leaves what it knew.</summary>
/// <param name="Name">A further name of the log, e.g. a session id; the newest one is the one in use.</param>
/// <param name="Alias">A further name beside that. A name that several logs have had belongs to the one that was made last.</param>
public sealed record LogTags(string? Owner = null, string? Title = null, string? Name = null, string? Alias = null);

/// <summary>What the index knows of a log.</summary>
/// <param name="Damaged">It can be read up to some point, and no longer written.</param>
public sealed record LogSummary(LogId Log, long Version, DateTimeOffset CreatedAt, DateTimeOffset LastActivity, string? Owner, string? Title, string? Name, bool Damaged = false);

/// <summary>What a log folded to at some version.</summary>
public sealed record LogSnapshot(long Version, byte[] Fold);

/// <summary>How an append ended.</summary>
/// <param name="Version">The log's version now.</param>
public readonly record struct AppendResult(bool Conflict, long Version);

/// <summary>The text of a running turn so far.</summary>
public sealed record StagedText(long Turn, string Text);

/// <summary>The storage cannot be used right now: disk full, folder gone. Nothing was acknowledged.</summary>
public class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The log's file is damaged in the middle: what is before can be read, nothing can be added.</summary>
public sealed class JournalDamagedException(string message) : JournalUnavailableException(message);
