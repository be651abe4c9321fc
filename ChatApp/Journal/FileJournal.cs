using System.Security.Cryptography;

namespace ChatApp.Journal;

/// <summary>
/// The journal in files: one of JSON lines per log, readable by a person, and a commit log in front whose flush many logs share.
/// One process at a time; a second one on the same folder fails to start with a sentence that says so.
/// </summary>
public sealed partial class FileJournal : IJournal, IDisposable
{
    readonly JournalFolder folder;
    readonly JournalIndex index = new();
    readonly JournalWriter writer;
    readonly StagedFiles staged;

    /// <param name="path">The folder; made when it is not there.</param>
    /// <exception cref="JournalUnavailableException">The folder is in use, or cannot be written.</exception>
    public FileJournal(string path, ILogger<FileJournal> logger)
    {
        folder = new JournalFolder(path);
        staged = new StagedFiles(folder);
        try
        {
            Replay();
            foreach (var log in folder.Logs()) Open(log, logger);
            writer = new JournalWriter(folder, index, logger);
        }
        catch (Exception failure)
        {
            folder.Dispose();
            if (failure is IOException or UnauthorizedAccessException) throw new JournalUnavailableException($"The journal folder {path} cannot be read: {failure.Message}", failure);
            throw;
        }
    }

    /// <summary>Mends the log files from the commit log: after a power cut they may lack what was acknowledged.</summary>
    void Replay()
    {
        var records = CommitLog.Replay(folder.Root).ToList();
        var deleted = records.Where(r => r.Deleted).Select(r => r.Log).ToHashSet();
        foreach (var log in deleted) folder.Erase(log);
        foreach (var records1 in records.Where(r => !deleted.Contains(r.Log)).GroupBy(r => r.Log))
        {
            var log = records1.Key;
            var contents = File.Exists(folder.EventsOf(log)) ? LogFile.Scan(folder.EventsOf(log)) : new LogFile.Contents([], 0, false);
            if (contents.Damaged) continue;
            var (version, length) = ((long)contents.Events.Count, contents.Length);
            foreach (var record in records1.Where(r => r.First > version))
            {
                if (record.First != version + 1) break;
                folder.Write(log, record.Lines.Span, length);
                length += record.Lines.Length;
                version += record.Lines.Span.Count((byte)'\n');
            }
            folder.Truncate(log, length);
            folder.Flush(log);
        }
        CommitLog.Forget(folder.Root);
    }

    void Open(LogId log, ILogger logger)
    {
        var contents = LogFile.Scan(folder.EventsOf(log));
        if (contents.Damaged) LogDamaged(logger, log);
        else folder.Truncate(log, contents.Length);
        if (contents.Events.Count > 0) index.Add(log, contents.Events, contents.Length, contents.Damaged);
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
            ? OnPool<IReadOnlyList<JournalEvent>>(() => LogFile.Read(folder.EventsOf(log), entry.Length, after, upTo), ct)
            : Task.FromResult<IReadOnlyList<JournalEvent>>([]);

    public Task StageAsync(LogId log, long turn, int offset, string text, CancellationToken ct = default) => OnPool(() =>
    {
        staged.Write(log, turn, offset, text);
        return true;
    }, ct);

    public Task<StagedText?> ReadStagedAsync(LogId log, CancellationToken ct = default) => OnPool(() => staged.Read(log), ct);

    public Task UnstageAsync(LogId log, long turn, CancellationToken ct = default) => OnPool(() =>
    {
        staged.Remove(log, turn);
        return true;
    }, ct);

    public IReadOnlyCollection<LogSummary> List(string kind) => index.List(kind);

    public LogSummary? Find(LogId log) => index.Find(log)?.Summary;

    public LogId? FindByName(string name) => index.FindByName(name);

    public Task DeleteAsync(LogId log, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return index.Find(log) is null ? Task.CompletedTask : writer.DeleteAsync(log);
    }

    public Task<string> AttachAsync(LogId log, ReadOnlyMemory<byte> bytes, string extension, CancellationToken ct = default) => OnPool(() =>
    {
        var name = $"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}.{extension}";
        var path = Path.Combine(folder.AttachmentsOf(log), name);
        if (File.Exists(path)) return name;
        Directory.CreateDirectory(folder.AttachmentsOf(log));
        var partial = $"{path}.{RandomId.New()}";
        using (var file = new FileStream(partial, FileMode.CreateNew))
        {
            file.Write(bytes.Span);
            file.Flush(flushToDisk: true);
        }
        File.Move(partial, path, overwrite: true);
        return name;
    }, ct);

    public Task<byte[]?> ReadAttachmentAsync(LogId log, string name, CancellationToken ct = default)
    {
        var plain = name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') && name[0] != '.';
        return OnPool(() => plain && Path.Combine(folder.AttachmentsOf(log), name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null, ct);
    }

    public Task ProbeAsync(CancellationToken ct = default) => OnPool(() =>
    {
        folder.Probe();
        return true;
    }, ct);

    /// <summary>File calls have no truly asynchronous form here: a pool thread makes them, and their failures get one name.</summary>
    static async Task<T> OnPool<T>(Func<T> work, CancellationToken ct)
    {
        try
        {
            return await Task.Run(work, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new JournalUnavailableException("The journal's folder cannot be used.", failure);
        }
    }

    /// <summary>Writes what waits, then closes the files and gives the lock back.</summary>
    public void Dispose()
    {
        writer.Dispose();
        folder.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The file of log {Log} is damaged: it can be read up to the damage and no longer written")]
    static partial void LogDamaged(ILogger logger, LogId log);
}
