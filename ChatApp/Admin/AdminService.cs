using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Admin;

/// <summary>
/// All that an admin can do: the one way in for the board and for programs. Every act is written to the audit log. Nothing here
/// reads what people say.
/// </summary>
public sealed class AdminService(
    SessionBoard board, Activity activity, ModelUse models, PartMonitor parts, ServerMeters meters, ConnectedPeople people, AuditLog audit,
    SessionLog log, SessionSweeper sweeper, TurnRunner turns, IJournal journal, HistoryIndex history, TimeProvider time) : IDisposable
{
    static readonly TimeSpan StatsAge = TimeSpan.FromSeconds(1);

    static readonly Refusal NotFound = new(RefusalCode.NotFound, "There is no such session, or several have this hash.", "hash");

    readonly SemaphoreSlim gate = new(1, 1);
    AdminStats? stats;

    /// <summary>How many sessions are live at this moment. It touches none.</summary>
    public ValueTask<int> CountAsync(Caller caller, CancellationToken ct = default)
    {
        Check(caller);
        return log.CountLiveAsync(ct);
    }

    /// <summary>The board's numbers; those who ask within a second get the same ones.</summary>
    public async Task<AdminStats> StatsAsync(Caller caller, CancellationToken ct = default)
    {
        Check(caller);
        await gate.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow();
            if (stats is { } known && now - known.At < StatsAge) return known;
            var (messages, posts) = activity.LastMinute();
            var active = await log.CountLiveAsync(ct);
            activity.Saw(active);
            var (workingSet, heap, circuits) = meters.Read();
            return stats = new AdminStats(now, active, turns.Running, people.People, people.Circuits, messages, posts,
                board.ExpiredSince(activity.Today), activity.LastMonth()[^1].Ended, workingSet, heap, circuits, await parts.ReadAsync(ct));
        }
        finally
        {
            gate.Release();
        }
    }

    public (IReadOnlyList<ActivityBucket> Hours, IReadOnlyList<ActivityBucket> Days) Charts(Caller caller)
    {
        Check(caller);
        return (activity.LastDay(), activity.LastMonth());
    }

    /// <summary>What the models did in the last 30 days, the newest first.</summary>
    public IReadOnlyList<ModelDay> Models(Caller caller)
    {
        Check(caller);
        return models.Days();
    }

    /// <summary>One page of the table. Only what nothing happened in since the start has to be counted first, once.</summary>
    public async Task<SessionRows> SessionsAsync(Caller caller, SessionQuery query, CancellationToken ct = default)
    {
        Check(caller);
        var found = board.Find(query);
        if (found.Rows.All(r => r.Messages is not null)) return found;
        await board.CountAsync(found.Rows, ct);
        return board.Find(query);
    }

    /// <summary>Short hashes of the sessions of all, newest first: the live ones, or also those that are not archived.</summary>
    public IReadOnlyList<string> Hashes(Caller caller, bool liveOnly)
    {
        Check(caller);
        return board.HashesOf(liveOnly, time.GetUtcNow() - ConversationService.ArchivedAfter);
    }

    /// <summary>What happened in one session; its log is read for that, its text is not looked at.</summary>
    public async Task<SessionAnalytics?> AnalyticsAsync(Caller caller, string hash, CancellationToken ct = default)
    {
        Check(caller);
        if (board.FindByHash(hash) is not { } row) return null;
        var events = await journal.ReadAsync(row.Log, ct: ct);
        return events.Count == 0 ? null : new SessionAnalytics(row.Hash, events[0].At, row.LastActivity, events[^1].At - events[0].At, events.Count,
            events.GroupBy(e => e.Type).OrderByDescending(g => g.Count()).ToDictionary(g => g.Key, g => g.Count()));
    }

    /// <summary>Ends one live session; its owner is told and can restore it. A running answer is stopped.</summary>
    public async Task<Outcome<bool>> EndAsync(Caller caller, string hash, CancellationToken ct = default)
    {
        Check(caller);
        if (board.FindByHash(hash) is not { } row) return NotFound;
        return await SavingAsync<bool>(async () =>
        {
            if (!await EndAsync(row.Log, ct)) return new Refusal(RefusalCode.Conflict, "This session is not live any more.", "hash");
            await audit.AppendAsync(Who(caller), "session ended", row.Hash, ct: ct);
            return true;
        });
    }

    async Task<bool> EndAsync(LogId id, CancellationToken ct)
    {
        if (await log.LoadAsync(id, ct) is not { } session || await log.LiveUntilAsync(session, ct) is null) return false;
        await turns.StopAsync(id);
        return (await log.ExecuteAsync(id, d =>
        {
            if (d.Session.Ended is not null) return false;
            d.Add(new SessionEnded(EndReason.Admin));
            return true;
        }, ct)).Value;
    }

    /// <summary>Ends all live sessions. Returns how many.</summary>
    public async Task<Outcome<int>> EndAllAsync(Caller caller, CancellationToken ct = default)
    {
        Check(caller);
        return await SavingAsync<int>(async () =>
        {
            var ended = 0;
            await Parallel.ForEachAsync(board.Live(), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = ct }, async (row, token) =>
            {
                if (await EndAsync(row.Log, token)) Interlocked.Increment(ref ended);
            });
            await audit.AppendAsync(Who(caller), "all sessions ended", detail: $"{ended}", ct: ct);
            return ended;
        });
    }

    /// <summary>Gives back the memory of expired sessions now. Returns how many.</summary>
    public async Task<int> CleanUpAsync(Caller caller, CancellationToken ct = default)
    {
        Check(caller);
        var cleaned = await sweeper.SweepAsync(ct);
        await audit.AppendAsync(Who(caller), "expired sessions cleaned up", detail: $"{cleaned}", ct: ct);
        return cleaned;
    }

    /// <summary>Erases a session for good, live or not.</summary>
    public async Task<Outcome<bool>> DeleteAsync(Caller caller, string hash, CancellationToken ct = default)
    {
        Check(caller);
        if (board.FindByHash(hash) is not { } row) return NotFound;
        return await SavingAsync<bool>(async () =>
        {
            var owner = journal.Find(row.Log)?.Owner;
            await turns.StopAsync(row.Log);
            await log.DeleteAsync(row.Log, ct);
            if (owner is not null) history.Ring(owner);
            await audit.AppendAsync(Who(caller), "session deleted", row.Hash, ct: ct);
            return true;
        });
    }

    /// <summary>Moves on when the audit log has more.</summary>
    public int AuditLines => audit.Added;

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(Caller caller, int count, CancellationToken ct = default)
    {
        Check(caller);
        return audit.NewestAsync(count, ct);
    }

    /// <summary>Whether the audit log is as it was written.</summary>
    public Task<AuditCheck> CheckAuditAsync(Caller caller, CancellationToken ct = default)
    {
        Check(caller);
        return audit.CheckAsync(ct);
    }

    public void Dispose() => gate.Dispose();

    static void Check(Caller caller)
    {
        if (!caller.IsAdmin) throw new UnauthorizedAccessException("Only an admin may do this.");
    }

    /// <summary>How an admin stands in the audit log.</summary>
    public static string Who(Caller caller) => $"admin {ShortHash.Of(caller.Id)}";

    static async Task<Outcome<T>> SavingAsync<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (SessionGoneException)
        {
            return NotFound;
        }
        catch (Exception failure) when (failure is JournalUnavailableException or IOException)
        {
            return new Refusal(RefusalCode.Unavailable, "Can't save right now. Try again in a moment.");
        }
    }
}
