namespace ChatApp.Benchmarks.Server;

/// <summary>The clock that all processes of a benchmark share, the browser with its <c>performance.timeOrigin</c> too.</summary>
public static class WallClock
{
    /// <summary>Milliseconds since 1970, with fractions.</summary>
    public static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
}
