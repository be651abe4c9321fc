using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatApp.Journal;

/// <summary>Healthy as long as the journal can be written.</summary>
sealed class JournalHealth(IJournal journal) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await journal.ProbeAsync(cancellationToken);
            return HealthCheckResult.Healthy("The journal can be written.");
        }
        catch (JournalUnavailableException)
        {
            return HealthCheckResult.Unhealthy("The journal cannot be written: check its disk's space and rights. Reading goes on, and it recovers by itself.");
        }
    }
}
