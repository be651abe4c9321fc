using System.Collections.Concurrent;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>Which sessions somebody has open here: a tab, a stream, a socket.</summary>
public sealed class OpenSessions
{
    readonly ConcurrentDictionary<LogId, int> open = new();

    public bool IsOpen(LogId log) => open.ContainsKey(log);

    /// <summary>Dispose what it returns when it is no longer open.</summary>
    public IDisposable Enter(LogId log)
    {
        open.AddOrUpdate(log, 1, (_, count) => count + 1);
        return new Entered(this, log);
    }

    void Leave(LogId log)
    {
        while (open.TryGetValue(log, out var count))
            if (count > 1 ? open.TryUpdate(log, count - 1, count) : open.TryRemove(new(log, count))) return;
    }

    sealed class Entered(OpenSessions all, LogId log) : IDisposable
    {
        bool left;

        public void Dispose()
        {
            if (left) return;
            left = true;
            all.Leave(log);
        }
    }
}
