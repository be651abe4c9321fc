namespace ChatApp.Journal;

/// <summary>
/// The journal in files: one of JSON lines per log, readable by a person, and a commit log in front whose flush many logs share.
/// One process at a time; a second one on the same folder fails to start with a sentence that says so.
/// </summary>
public sealed partial class FileJournal : IJournal, IDisposable
{
    readonly JournalFolder folder;
    readonly JournalIndex index = new();
    readonly LogFile files;
    readonly StagedFiles staged;
    readonly Attachments attachments;
    readonly JournalWriter writer;
    readonly ILogger logger;

    /// <param name="path">The folder; made when it is not there.</param>
    /// <exception cref="JournalUnavailableException">The folder is in use, cannot be used, or was written with the other kind of seal.</exception>
    public FileJournal(string path, ISeal seal, ILogger<FileJournal> logger)
    {
        this.logger = logger;
        folder = new JournalFolder(path);
        try
        {
            if (folder.IsSealed is { } before && before != seal.IsOn) throw new JournalUnavailableException(before
                ? $"The journal in {path} is encrypted, but Sessions:Encrypt is off. Turn it on, or set Journal:Path to another folder."
                : $"The journal in {path} is not encrypted, but Sessions:Encrypt is on. Turn it off, or set Journal:Path to another folder.");
            if (!folder.Opens(seal)) throw new JournalUnavailableException(
                $"The journal in {path} is encrypted with keys that are not there. Put its keys folder back, or set Journal:Path to another folder.");
            if (folder.IsSealed is null) folder.WriteMode(seal);
            var lines = new JournalLine(seal);
            files = new LogFile(folder, lines);
            staged = new StagedFiles(folder, seal);
            attachments = new Attachments(folder, seal);
            var mended = new JournalRecovery(folder, files).Replay();
            Open(new IndexFile(folder, seal).Read(), mended);
            writer = new JournalWriter(folder, index, new IndexFile(folder, seal), lines, logger);
        }
        catch (Exception failure)
        {
            folder.Dispose();
            if (failure is IOException or UnauthorizedAccessException) throw new JournalUnavailableException($"The journal in {path} cannot be read: {failure.Message}", failure);
            throw;
        }
    }

    /// <summary>Fills the index: from the index file where that is as new as the log, from the log otherwise.</summary>
    void Open(Dictionary<LogId, IndexEntry> known, HashSet<LogId> mended)
    {
        foreach (var (log, length) in folder.Logs())
        {
            if (known.TryGetValue(log, out var entry) && entry.Length == length && !mended.Contains(log))
            {
                index.Put(entry);
                continue;
            }
            var contents = files.Scan(log);
            if (contents.Damaged) LogDamaged(logger, log);
            else folder.Truncate(log, contents.Length);
            if (contents.Events.Count > 0) index.Add(log, contents.Events, contents.Length, contents.Damaged);
        }
    }

    public async Task<AppendResult> AppendAsync(LogId log, long expected, IReadOnlyList<JournalEvent> events, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var result = await writer.AppendAsync(log, expected, events, ct);
        if (!result.Conflict || result.Version < expected + events.Count) return result;
        var there = await ReadAsync(log, expected, expected + events.Count, CancellationToken.None);
        var same = there.Count == events.Count && there.Zip(events).All(pair => pair.First.Id == pair.Second.Id);
        return same ? new AppendResult(false, expected + events.Count) : result;
    }

    public Task<IReadOnlyList<JournalEvent>> ReadAsync(LogId log, long after = 0, long upTo = long.MaxValue, CancellationToken ct = default) =>
        index.Find(log) is { } entry && after < entry.Summary.Version && after < upTo
            ? OnPool<IReadOnlyList<JournalEvent>>(() => Read(log, entry, after, upTo), ct)
            : Task.FromResult<IReadOnlyList<JournalEvent>>([]);

    /// <summary>What the index promises, or when the file no longer holds it: as much as can be read.</summary>
    List<JournalEvent> Read(LogId log, IndexEntry entry, long after, long upTo)
    {
        var events = files.Read(log, entry.Length, after, upTo);
        if (events.Count == Math.Min(upTo, entry.Summary.Version) - after || index.Find(log) is not { Summary.Damaged: false }) return events;
        var readable = files.Scan(log).Events;
        index.Damage(log, Math.Max(after, readable.Count));
        LogDamaged(logger, log);
        return readable.FindAll(e => e.Sequence > after && e.Sequence <= upTo);
    }

    public Task StageAsync(LogId log, long turn, int offset, string text, CancellationToken ct = default)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            // A few bytes into an open file, never flushed, twenty times a second for each answer: another thread would cost more than they do.
            staged.Write(log, turn, offset, text);
            return Task.CompletedTask;
        }
        catch (Exception failure)
        {
            return Task.FromException(failure is IOException or UnauthorizedAccessException ? Unusable(failure) : failure);
        }
    }

    public Task<StagedText?> ReadStagedAsync(LogId log, CancellationToken ct = default) => OnPool(() => staged.Read(log), ct);

    public Task UnstageAsync(LogId log, long turn, CancellationToken ct = default) => OnPool(() => staged.Remove(log, turn), ct);

    public IReadOnlyCollection<LogSummary> List(string kind) => index.List(kind);

    public IReadOnlyCollection<LogSummary> List(string kind, string owner) => index.List(kind, owner);

    public LogSummary? Find(LogId log) => index.Find(log)?.Summary;

    public LogId? FindByName(string name) => index.FindByName(name);

    public async Task DeleteAsync(LogId log, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        if (index.Find(log) is null) return;
        await writer.DeleteAsync(log);
        await OnPool(() => staged.Erase(log), CancellationToken.None);
    }

    public Task<string> AttachAsync(LogId log, ReadOnlyMemory<byte> bytes, string extension, CancellationToken ct = default) => OnPool(() => attachments.Write(log, bytes.Span, extension), ct);

    public Task<byte[]?> ReadAttachmentAsync(LogId log, string name, CancellationToken ct = default) => OnPool(() => attachments.Read(log, name), ct);

    public Task DetachAsync(LogId log, string name, CancellationToken ct = default) => OnPool(() => attachments.Erase(log, name), ct);

    public Task SaveSnapshotAsync(LogId log, long version, ReadOnlyMemory<byte> fold, CancellationToken ct = default) => OnPool(() => attachments.WriteSnapshot(log, version, fold.Span), ct);

    public Task<LogSnapshot?> ReadSnapshotAsync(LogId log, CancellationToken ct = default) =>
        OnPool(() => attachments.ReadSnapshot(log) is { } snapshot && snapshot.Version <= (Find(log)?.Version ?? 0) ? snapshot : null, ct);

    public Task ProbeAsync(CancellationToken ct = default) => OnPool(folder.Probe, ct);

    /// <summary>File calls have no truly asynchronous form here: a pool thread makes them, and their failures get one name.</summary>
    static async Task<T> OnPool<T>(Func<T> work, CancellationToken ct)
    {
        try
        {
            return await Task.Run(work, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(failure);
        }
    }

    static JournalUnavailableException Unusable(Exception failure) => new("The journal's folder cannot be used.", failure);

    static Task<bool> OnPool(Action work, CancellationToken ct) => OnPool(() =>
    {
        work();
        return true;
    }, ct);

    /// <summary>Writes what waits, then closes the files and gives the lock back.</summary>
    public void Dispose()
    {
        writer.Dispose();
        staged.Dispose();
        folder.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The file of log {Log} is damaged: it can be read up to the damage and no longer written")]
    static partial void LogDamaged(ILogger logger, LogId log);
}
