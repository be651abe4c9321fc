using System.Collections.Concurrent;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>
/// Erases what was deleted, once the time to undo is over, and what is older than the journal keeps. What a restart interrupts is
/// found again: the index has no owner for a deleted session.
/// </summary>
public sealed partial class SessionEraser : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1), RetentionInterval = TimeSpan.FromHours(1);

    // An undo at the last moment is still on its way.
    static readonly TimeSpan WaitTime = ConversationService.UndoTime + TimeSpan.FromSeconds(2);

    readonly SessionLog log;
    readonly IJournal journal;
    readonly JournalOptions options;
    readonly TimeProvider time;
    readonly ILogger<SessionEraser> logger;
    readonly ConcurrentDictionary<LogId, DateTimeOffset> due = new();

    public SessionEraser(SessionLog log, IJournal journal, IOptions<JournalOptions> options, TimeProvider time, ILogger<SessionEraser> logger)
    {
        (this.log, this.journal, this.options, this.time, this.logger) = (log, journal, options.Value, time, logger);
        log.Committed += OnCommitted;
        foreach (var summary in journal.List(LogId.Session, ""))
            due[summary.Log] = summary.LastActivity + WaitTime;
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        if (session.DiscardedAt is { } at) due[session.Log] = at + WaitTime;
        else if (!due.IsEmpty) due.TryRemove(session.Log, out _);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var retention = time.GetUtcNow();
        try
        {
            do
            {
                try
                {
                    await EraseDueAsync(stoppingToken);
                    if (time.GetUtcNow() < retention) continue;
                    retention = time.GetUtcNow() + RetentionInterval;
                    await EraseOldAsync(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogFailed(failure);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The app stops; the next start finds what is left.
        }
    }

    /// <summary>Erases the deleted sessions whose time to undo is over.</summary>
    public async Task EraseDueAsync(CancellationToken ct = default)
    {
        foreach (var (id, at) in due)
        {
            if (at > time.GetUtcNow()) continue;
            // Somebody may have taken it back at this very moment: the journal's index has the last word.
            if (journal.Find(id) is { Owner: "" }) await log.DeleteAsync(id, ct);
            due.TryRemove(id, out _);
        }
    }

    /// <summary>Erases what nothing happened in for longer than <see cref="JournalOptions.RetentionDays"/>. Returns how many sessions.</summary>
    public async Task<int> EraseOldAsync(CancellationToken ct = default)
    {
        if (options.RetentionDays == 0) return 0;
        var limit = time.GetUtcNow().AddDays(-options.RetentionDays);
        var old = journal.List(LogId.Session).Where(s => s.LastActivity < limit).ToList();
        foreach (var summary in old) await log.DeleteAsync(summary.Log, ct);
        if (old.Count > 0) LogErased(old.Count, options.RetentionDays);
        return old.Count;
    }

    public override void Dispose()
    {
        log.Committed -= OnCommitted;
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "Erasing sessions failed; trying again")]
    partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Information, "{Count} sessions are erased: nothing happened in them for {Days} days")]
    partial void LogErased(int count, int days);
}
