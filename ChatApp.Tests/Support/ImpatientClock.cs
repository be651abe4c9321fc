using System.Collections.Concurrent;

namespace ChatApp.Tests.Support;

/// <summary>A clock whose short waits, up to half a minute, are over at once; it remembers them.</summary>
public sealed class ImpatientClock : TimeProvider
{
    static readonly TimeSpan Short = TimeSpan.FromSeconds(30);

    /// <summary>The single waits that were asked for, in order.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan || dueTime <= TimeSpan.Zero || dueTime > Short) return base.CreateTimer(callback, state, dueTime, period);
        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
