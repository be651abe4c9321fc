using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace ChatApp.Sessions;

/// <summary>
/// Memory caches for sessions: without a size limit, which would drop entries in silence (the number of sessions is bounded
/// instead), and on the injected clock.
/// </summary>
static class SessionCache
{
    public static MemoryCache New(TimeProvider time) => new(new MemoryCacheOptions { Clock = new Clock(time), ExpirationScanFrequency = TimeSpan.FromMinutes(1) });

    sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
