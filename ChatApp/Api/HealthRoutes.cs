using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatApp.Api;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can keep what it is told.</summary>
static class HealthRoutes
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<JournalCheck>("journal", HealthStatus.Unhealthy)
            .AddCheck<StoreCheck>("store", HealthStatus.Degraded);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary><c>{"status":"Healthy","checks":{"journal":{"status":"Healthy","description":"…"},…}}</c></summary>
    static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = e.Value.Description }),
    });

    sealed class JournalCheck(IJournal journal) : IHealthCheck
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

    sealed class StoreCheck(ISessionStore store, StoreSync sync) : IHealthCheck
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
}
