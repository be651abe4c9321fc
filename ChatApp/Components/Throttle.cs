namespace ChatApp.Components;

/// <summary>Does something at once when asked, and when asked again too soon once more after the pause: never more often, never not at all.</summary>
public sealed class Throttle(TimeProvider time, TimeSpan pause, Func<Task> act) : IDisposable
{
    readonly Lock gate = new();
    ITimer? timer;
    bool waiting, again, disposed;

    public void Ask()
    {
        lock (gate)
        {
            if (disposed) return;
            again = waiting;
            if (waiting) return;
            waiting = true;
            timer ??= time.CreateTimer(_ => OnPause(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(pause, Timeout.InfiniteTimeSpan);
        }
        _ = act();
    }

    void OnPause()
    {
        lock (gate)
        {
            if (disposed) return;
            waiting = again;
            if (!again) return;
            again = false;
            timer!.Change(pause, Timeout.InfiniteTimeSpan);
        }
        _ = act();
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            timer?.Dispose();
        }
    }
}
