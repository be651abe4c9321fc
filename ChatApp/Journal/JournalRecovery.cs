namespace ChatApp.Journal;

/// <summary>Mends the log files from the commit logs: after a power cut they may lack what was acknowledged.</summary>
sealed class JournalRecovery(JournalFolder folder, LogFile files)
{
    /// <returns>The logs whose files were looked at.</returns>
    public HashSet<LogId> Replay()
    {
        var records = CommitLog.Replay(folder.Root).ToList();
        var deleted = records.Where(r => r.Deleted).Select(r => r.Log).ToHashSet();
        foreach (var log in deleted) folder.Erase(log);
        var mended = new HashSet<LogId>();
        foreach (var of in records.Where(r => !deleted.Contains(r.Log)).GroupBy(r => r.Log))
        {
            mended.Add(of.Key);
            Mend(of.Key, of);
        }
        CommitLog.Forget(folder.Root);
        return mended;
    }

    void Mend(LogId log, IEnumerable<CommitLog.Record> records)
    {
        var contents = files.Scan(log);
        if (contents.Damaged) return;
        var (version, length) = ((long)contents.Events.Count, contents.Length);
        foreach (var record in records.Where(r => r.First > version))
        {
            if (record.First != version + 1) break;
            folder.Write(log, record.Lines.Span, length);
            length += record.Lines.Length;
            version += record.Lines.Span.Count((byte)'\n');
        }
        folder.Truncate(log, length);
        folder.Flush(log);
    }
}
