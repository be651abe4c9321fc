using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatApp.Sessions;

/// <summary>Degraded while the store does not answer: nothing is lost without it.</summary>
sealed class StoreHealth(ISessionStore store, StoreSync sync) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await store.HealthCheck(cancellationToken)) return HealthCheckResult.Healthy("The session store answers.");
        }
        catch (StoreUnavailableException)
        {
            // Said below.
        }
        return HealthCheckResult.Degraded($"The session store does not answer. The journal keeps everything; the store will be told of {sync.Behind} sessions.");
    }
}
