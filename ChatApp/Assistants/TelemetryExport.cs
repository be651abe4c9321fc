using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ChatApp.Assistants;

/// <summary>
/// Sends metrics and spans to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one, over gRPC or, when
/// <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> says so, <c>http/protobuf</c>; otherwise nothing is gathered.
/// </summary>
sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    const int FlushMilliseconds = 2_000;

    TracerProvider? traces;
    MeterProvider? meters;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { } set || !Uri.TryCreate(set.Trim(), UriKind.Absolute, out var collector)) return Task.CompletedTask;
        var isHttp = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] == "http/protobuf";
        traces = Sdk.CreateTracerProviderBuilder().AddSource(ModelTelemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter(o => SendTo(o, "traces")).Build();
        meters = Sdk.CreateMeterProviderBuilder()
            .AddMeter(ModelTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components", "System.Net.Http", "System.Runtime")
            .AddOtlpExporter((o, _) => SendTo(o, "metrics")).Build();
        return Task.CompletedTask;

        // OpenTelemetry protocol exporter, "Endpoint URLs for OTLP/HTTP": each signal has its own path below the address.
        void SendTo(OtlpExporterOptions options, string signal)
        {
            options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            options.Endpoint = isHttp ? new Uri($"{collector.ToString().TrimEnd('/')}/v1/{signal}") : collector;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // What is gathered still leaves, as long as the collector answers.
        traces?.ForceFlush(FlushMilliseconds);
        meters?.ForceFlush(FlushMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
    }
}
