using System.Collections.Concurrent;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.AI;

namespace ChatApp.Admin;

/// <summary>Looks how journal, store and assistant do, at most every ten seconds however many look at the board.</summary>
public sealed class PartMonitor : IDisposable
{
    const int Answers = 20;

    static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    readonly IJournal journal;
    readonly ISessionStore store;
    readonly SessionLog log;
    readonly IChatClient assistant;
    readonly TimeProvider time;
    readonly SemaphoreSlim gate = new(1, 1);
    readonly ConcurrentQueue<(TimeSpan Took, bool Failed)> answers = new();
    IReadOnlyList<PartHealth> last = [];
    DateTimeOffset next;

    public PartMonitor(IJournal journal, ISessionStore store, SessionLog log, IChatClient assistant, TimeProvider time)
    {
        (this.journal, this.store, this.log, this.assistant, this.time) = (journal, store, log, assistant, time);
        log.Committed += OnCommitted;
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        foreach (var e in events)
        {
            if (e.Event is not TurnClosed { Status: not MessageStatus.Stopped } closed || session.Find(closed.Turn) is not AssistantMessage { Plan.Kind: not (PlanKind.Post or PlanKind.Tell) } answer) continue;
            answers.Enqueue((e.At - answer.At, closed.Status is MessageStatus.Failed or MessageStatus.Interrupted));
            while (answers.Count > Answers) answers.TryDequeue(out _);
        }
    }

    public async Task<IReadOnlyList<PartHealth>> ReadAsync(CancellationToken ct)
    {
        if (time.GetUtcNow() < next) return last;
        if (!await gate.WaitAsync(0, ct)) return last;
        try
        {
            last =
            [
                await LookAsync("Journal", journal.GetType().Name, async () => await journal.ProbeAsync(ct)),
                await LookAsync("Store", store.GetType().Name, async () =>
                {
                    if (!await store.HealthCheck(ct)) throw new StoreUnavailableException("The store does not answer.");
                }),
                Assistant(),
            ];
            next = time.GetUtcNow() + Interval;
            return last;
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<PartHealth> LookAsync(string role, string name, Func<Task> look)
    {
        var start = time.GetTimestamp();
        try
        {
            await look();
            return new PartHealth(role, name, true, time.GetElapsedTime(start));
        }
        catch (Exception failure) when (failure is JournalUnavailableException or StoreUnavailableException)
        {
            return new PartHealth(role, name, false, time.GetElapsedTime(start));
        }
    }

    /// <summary>Asking it something would cost; its last answers tell.</summary>
    PartHealth Assistant()
    {
        var name = (assistant.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.ProviderName ?? assistant.GetType().Name;
        var known = answers.ToArray();
        return new PartHealth("Assistant", name, known.Length == 0 || known.Any(a => !a.Failed), known.Length == 0 ? null : TimeSpan.FromTicks((long)known.Average(a => a.Took.Ticks)));
    }

    public void Dispose()
    {
        log.Committed -= OnCommitted;
        gate.Dispose();
    }
}
