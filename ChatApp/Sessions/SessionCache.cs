using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace ChatApp.Sessions;

/// <summary>
/// Memory caches for sessions: without a size limit, which would drop entries in silence (the number of sessions is bounded
/// instead), and on the injected clock.
/// </summary>
static class SessionCache
{
    /// <param name="scan">How often it may look for what has expired, all of it at once; every minute by default.</param>
    public static MemoryCache New(TimeProvider time, TimeSpan? scan = null) => new(new MemoryCacheOptions { Clock = new Clock(time), ExpirationScanFrequency = scan ?? TimeSpan.FromMinutes(1) });

    sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
