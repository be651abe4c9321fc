using System.Collections.Concurrent;
using ChatApp.Assistants;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>
/// Owns the running answers, one per session: the tab, circuit or request that asked may go away and the answer goes on. Only Stop
/// ends it early.
/// </summary>
public sealed partial class TurnRunner : IHostedService, IDisposable
{
    const string BrokeOff = "The answer broke off when ChatApp stopped. What came is kept.";
    static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    readonly SessionLog log;
    readonly AnswerWriter writer;
    readonly IJournal journal;
    readonly ISessionStore store;
    readonly AssistantOptions options;
    readonly TimeSpan keepAlive;
    readonly TimeProvider time;
    readonly ILogger<TurnRunner> logger;
    readonly ConcurrentDictionary<LogId, Run> runs = new();
    readonly CancellationTokenSource stopping = new();
    readonly string node = RandomId.New();

    public TurnRunner(SessionLog log, AnswerWriter writer, IJournal journal, ISessionStore store,
        IOptions<AssistantOptions> options, IOptions<SessionOptions> sessions, TimeProvider time, ILogger<TurnRunner> logger)
    {
        (this.log, this.writer, this.journal, this.store, this.options, this.time, this.logger) = (log, writer, journal, store, options.Value, time, logger);
        keepAlive = TimeSpan.FromTicks(Math.Min(sessions.Value.IdleTimeout.Ticks / 3, LeaseTime.Ticks / 3));
        log.Committed += OnCommitted;
    }

    /// <summary>How many answers are running here.</summary>
    public int Running => runs.Count;

    /// <summary>Stops an answer; what came so far is kept. False when it is not running here.</summary>
    public bool Stop(LogId id, long turn)
    {
        if (!runs.TryGetValue(id, out var run) || run.Turn != turn) return false;
        try
        {
            run.Stop.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Stops what runs in the session, if anything does, and waits for its end.</summary>
    public async Task StopAsync(LogId id)
    {
        if (runs.TryGetValue(id, out var run) && Stop(id, run.Turn)) await run.Task;
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        if (session.Open is not { Plan.Kind: PlanKind.Answer or PlanKind.Regenerate or PlanKind.Shorten or PlanKind.Continue } open || !events.Any(e => e.Sequence == open.Id)) return;
        var run = new Run(open.Id, CancellationTokenSource.CreateLinkedTokenSource(stopping.Token));
        runs[session.Log] = run;
        run.Task = Task.Run(() => RunAsync(session, open, run));
    }

    async Task RunAsync(Session session, AssistantMessage turn, Run run)
    {
        Answer answer;
        await using (time.CreateTimer(_ => run.Alive = KeepAliveAsync(session), null, TimeSpan.Zero, keepAlive))
        {
            try
            {
                answer = await writer.WriteAsync(session, turn, run.Stop.Token);
                if (answer.Status == MessageStatus.Stopped && stopping.IsCancellationRequested) answer = answer with { Status = MessageStatus.Interrupted, Reason = BrokeOff };
            }
            catch (Exception failure)
            {
                LogTurnFailed(failure, session.Log);
                answer = new Answer(MessageStatus.Failed, [], "The assistant could not answer. Your message is kept. Try again.");
            }
        }
        // Before the end, which is the last activity: nothing may move the deadline after it.
        await run.Alive;
        await CloseAsync(session.Log, turn.Id, answer);
        runs.TryRemove(new(session.Log, run));
        run.Stop.Dispose();
    }

    /// <summary>Ends the turn. While the journal cannot be written it tries again: nothing is called complete that is not stored.</summary>
    async Task CloseAsync(LogId id, long turn, Answer answer)
    {
        for (var pause = TimeSpan.FromMilliseconds(250); ; pause = pause < TimeSpan.FromSeconds(5) ? pause * 2 : pause)
        {
            try
            {
                await log.ExecuteAsync(id, d =>
                {
                    TurnDecisions.Close(d, turn, answer.Status, answer.Segments, answer.Reason, answer.Usage);
                    return true;
                });
                await journal.UnstageAsync(id, turn);
                return;
            }
            catch (SessionGoneException)
            {
                return;
            }
            catch (Exception failure)
            {
                LogCloseFailed(failure, id);
                // What is staged is there for the next start.
                if (stopping.IsCancellationRequested) return;
            }
            await Task.Delay(pause, time);
        }
    }

    /// <summary>Ends an answer that nobody runs any more, as after a restart, keeping what is staged. Returns the session after that.</summary>
    public async ValueTask<Session> RecoverAsync(Session session, CancellationToken ct)
    {
        if (session.Open is not { } open || open.Plan.Kind == PlanKind.Post || IsRunning(session.Log, open.Id)) return session;
        if (!await MayCloseAsync(session, ct)) return session;
        var staged = await journal.ReadStagedAsync(session.Log, ct);
        var protocol = new DraftProtocol();
        protocol.Append(staged?.Turn == open.Id ? staged.Text : "");
        protocol.End(whole: false);
        var segments = AnswerSegments.Of(protocol.Blocks, whole: false, _ => null);
        try
        {
            var (_, after) = await log.ExecuteAsync(session.Log, d =>
            {
                // Under the gate: a turn that was started since then is running here.
                if (!IsRunning(session.Log, open.Id)) TurnDecisions.Close(d, open.Id, MessageStatus.Interrupted, segments, BrokeOff);
                return true;
            }, ct);
            return after;
        }
        catch (JournalUnavailableException failure)
        {
            // It cannot be written: it is shown as what it will be.
            LogCloseFailed(failure, session.Log);
            var view = new Decision(session, time.GetUtcNow());
            TurnDecisions.Close(view, open.Id, MessageStatus.Interrupted, segments, BrokeOff);
            return view.Session;
        }
    }

    /// <summary>Without the store nobody knows of other holders; the journal's expected version is the fence all the same.</summary>
    async ValueTask<bool> MayCloseAsync(Session session, CancellationToken ct)
    {
        try
        {
            return await store.TryLease(session.Id, node, LeaseTime, ct);
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    bool IsRunning(LogId id, long turn) => runs.TryGetValue(id, out var run) && run.Turn == turn;

    /// <summary>A session does not end during its running answer, and nobody else closes it.</summary>
    async Task KeepAliveAsync(Session session)
    {
        try
        {
            await store.TryLease(session.Id, node, LeaseTime);
            await store.RefreshSession(session.Id);
        }
        catch (Exception failure)
        {
            LogKeepAliveFailed(failure, session.Log);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the running answers go on for a while, then ends them as interrupted.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (stopping.IsCancellationRequested) return;
        await Task.WhenAny(All(), Task.Delay(options.DrainTime, time, cancellationToken));
        await stopping.CancelAsync();
        await All();
    }

    Task All() => Task.WhenAll(runs.Values.Select(r => r.Task));

    public void Dispose()
    {
        log.Committed -= OnCommitted;
        stopping.Dispose();
    }

    sealed class Run(long turn, CancellationTokenSource stop)
    {
        public long Turn => turn;

        public CancellationTokenSource Stop => stop;

        public Task Task { get; set; } = Task.CompletedTask;

        public Task Alive { get; set; } = Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "An answer in {Log} failed")]
    partial void LogTurnFailed(Exception failure, LogId log);

    [LoggerMessage(LogLevel.Warning, "The end of an answer in {Log} could not be stored; trying again")]
    partial void LogCloseFailed(Exception failure, LogId log);

    [LoggerMessage(LogLevel.Warning, "The session store did not take the activity of {Log}")]
    partial void LogKeepAliveFailed(Exception failure, LogId log);
}
