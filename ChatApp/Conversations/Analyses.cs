using System.Collections.Concurrent;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>The analyses that are running, one for each session: a newer one cancels the one before.</summary>
public sealed class Analyses
{
    readonly ConcurrentDictionary<LogId, Run> running = new();

    public Run Begin(LogId session, CancellationToken ct)
    {
        var run = new Run(this, session, CancellationTokenSource.CreateLinkedTokenSource(ct));
        running.AddOrUpdate(session, run, (_, before) =>
        {
            before.Cancel();
            return run;
        });
        return run;
    }

    public void Cancel(LogId session)
    {
        if (running.TryRemove(session, out var run)) run.Cancel();
    }

    public sealed class Run(Analyses all, LogId session, CancellationTokenSource source) : IDisposable
    {
        readonly Lock gate = new();
        bool disposed;

        public CancellationToken Token { get; } = source.Token;

        internal void Cancel()
        {
            lock (gate)
                if (!disposed) source.Cancel();
        }

        public void Dispose()
        {
            all.running.TryRemove(new(session, this));
            lock (gate)
            {
                disposed = true;
                source.Dispose();
            }
        }
    }
}
