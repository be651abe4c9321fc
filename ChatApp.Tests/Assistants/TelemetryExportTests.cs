using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ChatApp.Assistants;
using ChatApp.Assistants.Providers;
using ChatApp.Tests.Assistants.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Assistants;

/// <summary>What really arrives at a collector.</summary>
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task A_collector_that_is_named_gets_spans_and_measures_without_what_was_said()
    {
        var received = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (string signal, Microsoft.AspNetCore.Http.HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            // Strings stand in protobuf as they are.
            received.AddOrUpdate(signal, Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        await using var provider = await ScriptedProvider.StartAsync();
        provider.ThenStream(Wire.Of(ProviderKind.OpenAI, "A secret answer."));
        using var export = new TelemetryExport(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }).Build());
        await export.StartAsync(default);

        using var client = new ProviderClient(provider.Connection(ProviderKind.OpenAI, "model-of-this-test"), TimeProvider.System);
        await foreach (var _ in new ModelTelemetry(Options.Create(new AssistantOptions()), TimeProvider.System).FollowAsync(client, [new ChatMessage(ChatRole.User, "a secret question")], null, default))
        {
        }
        await export.StopAsync(default);

        Assert.Contains("model-of-this-test", received["traces"], StringComparison.Ordinal);
        Assert.Contains("gen_ai.request.model", received["traces"], StringComparison.Ordinal);
        Assert.Contains("gen_ai.client.token.usage", received["metrics"], StringComparison.Ordinal);
        Assert.All(received.Values, sent => Assert.DoesNotContain("secret", sent, StringComparison.Ordinal));
    }
}
