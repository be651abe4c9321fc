using System.Collections.Concurrent;

namespace ChatApp.Journal;

/// <summary>
/// The one thread that writes. It takes what waits, up to 256 appends at a time: into the log files unflushed, into the commit log
/// with one flush, then acknowledges them all. Flushing has no asynchronous form, so it gets a thread of its own; the log files are
/// flushed beside it, and a commit log is removed when those that it covers are.
/// </summary>
sealed partial class JournalWriter : IDisposable
{
    const int GroupSize = 256;
    const long CheckpointBytes = 8 * 1024 * 1024;

    readonly JournalFolder folder;
    readonly JournalIndex index;
    readonly IndexFile indexFile;
    readonly JournalLine lines;
    readonly ILogger logger;
    readonly BlockingCollection<Work> queue = [];
    readonly Thread thread;
    readonly CommitLog commit;
    HashSet<LogId> unflushed = [];
    Task checkpoint = Task.CompletedTask;

    public JournalWriter(JournalFolder folder, JournalIndex index, IndexFile indexFile, JournalLine lines, ILogger logger)
    {
        (this.folder, this.index, this.indexFile, this.lines, this.logger) = (folder, index, indexFile, lines, logger);
        commit = CommitLog.Begin(folder.Root);
        thread = new Thread(Run) { IsBackground = true, Name = "journal" };
        thread.Start();
    }

    /// <summary>Queues an append. The result is a conflict when the log is not at the expected version.</summary>
    public Task<AppendResult> AppendAsync(LogId log, long expected, IReadOnlyList<JournalEvent> events, CancellationToken ct)
    {
        var append = new Append(log, expected, events, lines.Write(log, events, expected + 1), ct);
        return Enqueue(append, append.Done.Task);
    }

    public Task DeleteAsync(LogId log)
    {
        var delete = new Delete(log);
        return Enqueue(delete, delete.Done.Task);
    }

    T Enqueue<T>(Work work, T done) where T : Task
    {
        try
        {
            queue.Add(work);
            return done;
        }
        catch (InvalidOperationException)
        {
            throw new JournalUnavailableException("The journal is closed.");
        }
    }

    void Run()
    {
        var group = new List<Work>(GroupSize);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < GroupSize && queue.TryTake(out var next)) group.Add(next);
            Commit(group);
            group.Clear();
            if (commit.Length > CheckpointBytes && checkpoint.IsCompleted) Checkpoint();
        }
        // This thread is the writer's own, and has nothing else to do.
        Checkpoint().Wait();
        commit.Dispose();
    }

    void Commit(List<Work> group)
    {
        var written = new List<(Append Append, long Start)>();
        var heads = new Dictionary<LogId, (long Version, long Length)>();
        var deleted = new List<Delete>();
        foreach (var work in group)
        {
            if (work is Delete delete) deleted.Add(delete);
            else if (work is Append append && !append.Ct.IsCancellationRequested) Place(append, heads, written);
            else if (work is Append late) late.Done.TrySetCanceled(late.Ct);
        }
        try
        {
            var records = written.Select(w => new CommitLog.Record(w.Append.Log, w.Append.Expected + 1, w.Append.Lines))
                .Concat(deleted.Select(d => new CommitLog.Record(d.Log, 0, default, Deleted: true))).ToList();
            if (records.Count > 0) commit.Write(records);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Undo(written, failure);
            deleted.ForEach(d => d.Done.TrySetException(Unavailable(failure)));
            return;
        }
        foreach (var (append, start) in written)
        {
            unflushed.Add(append.Log);
            index.Add(append.Log, append.Events, start + append.Lines.Length);
            JournalMeter.Appends.Add(1);
            append.Done.TrySetResult(new AppendResult(false, append.Expected + append.Events.Count));
        }
        foreach (var delete in deleted) Erase(delete);
    }

    /// <summary>Writes the lines after those the log has, unless somebody else was first.</summary>
    void Place(Append append, Dictionary<LogId, (long Version, long Length)> heads, List<(Append, long)> written)
    {
        if (!heads.TryGetValue(append.Log, out var head))
        {
            var entry = index.Find(append.Log);
            if (entry is { Summary.Damaged: true })
            {
                append.Done.TrySetException(new JournalDamagedException("The log's file is damaged."));
                return;
            }
            head = (entry?.Summary.Version ?? 0, entry?.Length ?? 0);
        }
        if (head.Version != append.Expected)
        {
            append.Done.TrySetResult(new AppendResult(true, head.Version));
            return;
        }
        try
        {
            folder.Write(append.Log, append.Lines, head.Length);
            written.Add((append, head.Length));
            heads[append.Log] = (head.Version + append.Events.Count, head.Length + append.Lines.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            folder.TryTruncate(append.Log, head.Length);
            append.Done.TrySetException(Unavailable(failure));
        }
    }

    void Undo(List<(Append Append, long Start)> written, Exception failure)
    {
        for (var i = written.Count - 1; i >= 0; i--)
        {
            folder.TryTruncate(written[i].Append.Log, written[i].Start);
            written[i].Append.Done.TrySetException(Unavailable(failure));
        }
        // What a failed flush left in the file is unknown: go on in a new one.
        Checkpoint();
    }

    void Erase(Delete delete)
    {
        try
        {
            unflushed.Remove(delete.Log);
            index.Remove(delete.Log);
            folder.Erase(delete.Log);
            // The commit log still has its lines; erased means erased.
            Checkpoint().ContinueWith(done =>
            {
                if (done.IsCompletedSuccessfully && done.Result) delete.Done.TrySetResult();
                else delete.Done.TrySetException(new JournalUnavailableException("The journal cannot be written."));
            }, TaskScheduler.Default);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            delete.Done.TrySetException(Unavailable(failure));
        }
    }

    /// <summary>
    /// Goes on in a new commit log; flushes the log files that the old one covers, on another thread, and then removes it. False when
    /// that failed: the old one stays, and is replayed at the next start.
    /// </summary>
    Task<bool> Checkpoint()
    {
        string old;
        try
        {
            old = commit.Rotate();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogWriteFailed(failure);
            return Task.FromResult(false);
        }
        var covered = unflushed;
        unflushed = [];
        var before = checkpoint;
        var flushing = Task.Run(async () =>
        {
            await before;
            try
            {
                foreach (var log in covered) folder.Flush(log);
                File.Delete(old);
                indexFile.Write(index.All);
                return true;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogWriteFailed(failure);
                return false;
            }
        });
        checkpoint = flushing;
        return flushing;
    }

    JournalUnavailableException Unavailable(Exception failure)
    {
        LogWriteFailed(failure);
        return new JournalUnavailableException("The journal cannot be written.", failure);
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The journal cannot be written")]
    partial void LogWriteFailed(Exception failure);

    abstract record Work;

    sealed record Append(LogId Log, long Expected, IReadOnlyList<JournalEvent> Events, byte[] Lines, CancellationToken Ct) : Work
    {
        public TaskCompletionSource<AppendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    sealed record Delete(LogId Log) : Work
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
