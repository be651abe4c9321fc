namespace ChatApp.Benchmarks.Server;

/// <summary>The system's clock, which can be put forward.</summary>
sealed class ShiftedClock : TimeProvider
{
    long shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref shift));

    public void Advance(TimeSpan time) => Interlocked.Add(ref shift, time.Ticks);
}
