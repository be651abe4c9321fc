using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ChatApp.Assistants;

/// <summary>Sends metrics and spans to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; otherwise nothing is gathered.</summary>
sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    TracerProvider? traces;
    MeterProvider? meters;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return Task.CompletedTask;
        traces = Sdk.CreateTracerProviderBuilder().AddSource(ModelTelemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter().Build();
        meters = Sdk.CreateMeterProviderBuilder()
            .AddMeter(ModelTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components", "System.Net.Http", "System.Runtime")
            .AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // What is gathered still leaves, as long as the collector answers.
        traces?.ForceFlush(2_000);
        meters?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
    }
}
