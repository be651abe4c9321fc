using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatApp.Admin;
using ChatApp.Assistants;
using ChatApp.Assistants.Providers;
using ChatApp.Tests.Api;
using ChatApp.Tests.Assistants.Providers;
using ChatApp.Tests.EndToEnd;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Activity = System.Diagnostics.Activity;

namespace ChatApp.Tests.Assistants;

/// <summary>What a collector gets to know of an answer, under the names of OpenTelemetry's GenAI conventions.</summary>
public sealed class ModelTelemetryTests : IAsyncLifetime
{
    readonly ConcurrentQueue<(string Name, string? Unit, double Value, Dictionary<string, object?> Tags)> measured = new();
    readonly ConcurrentQueue<Activity> spans = new();
    readonly MeterListener meters = new();
    readonly ActivityListener activities;
    ScriptedProvider provider = default!;

    public ModelTelemetryTests()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ModelTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
    }

    public async Task InitializeAsync() => provider = await ScriptedProvider.StartAsync();

    public async Task DisposeAsync()
    {
        meters.Dispose();
        activities.Dispose();
        await provider.DisposeAsync();
    }

    void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Enqueue((instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(t => t.Key, t => t.Value)));

    // Other tests' answers are measured too: this one's provider has a port of its own.
    IEnumerable<(string Name, string? Unit, double Value, Dictionary<string, object?> Tags)> Mine => measured.Where(m => Equals(m.Tags["server.port"], provider.Url.Port));

    Activity Span => Assert.Single(spans, s => Equals(s.GetTagItem("server.port"), provider.Url.Port));

    async Task AskAsync(ProviderKind kind, bool text = false)
    {
        using var client = new ProviderClient(provider.Connection(kind), TimeProvider.System);
        var telemetry = new ModelTelemetry(Options.Create(new AssistantOptions { TraceMessageText = text }), TimeProvider.System);
        await foreach (var _ in telemetry.FollowAsync(client, [new ChatMessage(ChatRole.User, "a secret question")], null, default))
        {
        }
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI, "openai")]
    [InlineData(ProviderKind.Anthropic, "anthropic")]
    public async Task An_answer_is_a_span_and_three_measures(ProviderKind kind, string name)
    {
        provider.ThenStream(Wire.Of(kind, "A secret ", "answer."));
        await AskAsync(kind);

        Assert.Equal(("chat small-1", ActivityKind.Client, ActivityStatusCode.Unset), (Span.DisplayName, Span.Kind, Span.Status));
        var tags = Span.TagObjects.ToDictionary(t => t.Key, t => t.Value);
        Assert.Equal(("chat", name, "small-1", "small-1", provider.Url.Host), (tags["gen_ai.operation.name"], tags["gen_ai.provider.name"], tags["gen_ai.request.model"], tags["gen_ai.response.model"], tags["server.address"]));
        Assert.Equal((12L, 34L), (tags["gen_ai.usage.input_tokens"], tags["gen_ai.usage.output_tokens"]));
        Assert.Equal(["stop"], (string[])tags["gen_ai.response.finish_reasons"]!);

        var duration = Assert.Single(Mine, m => m.Name == "gen_ai.client.operation.duration");
        Assert.Equal(("s", "chat", name, "small-1"), (duration.Unit, duration.Tags["gen_ai.operation.name"], duration.Tags["gen_ai.provider.name"], duration.Tags["gen_ai.request.model"]));
        Assert.False(duration.Tags.ContainsKey("error.type"));
        Assert.Equal([("input", 12d), ("output", 34d)], Mine.Where(m => m.Name == "gen_ai.client.token.usage").GroupBy(m => (string)m.Tags["gen_ai.token.type"]!).Select(g => (g.Key, g.Last().Value)).Order());
        var first = Assert.Single(Mine, m => m.Name == "gen_ai.client.operation.time_to_first_chunk");
        Assert.InRange(first.Value, 0, duration.Value);
    }

    [Fact]
    public async Task A_summary_is_measured_and_counted_as_an_answer_is()
    {
        provider.ThenStream(Wire.Of(ProviderKind.OpenAI, new string('a', 1_600)));
        await using var app = new AppServer(new Dictionary<string, string?>
        {
            ["Assistants:Provider"] = "OpenAI",
            ["Assistants:OpenAI:Endpoint"] = new Uri(provider.Url, "/v1").ToString(),
            ["Assistants:OpenAI:ApiKey"] = "sk-test-1234",
            ["Assistants:OpenAI:Model"] = "small-1",
            ["Assistants:ContextTokens"] = "1000",
        });
        using var client = new ApiClient(app.Url);
        var id = (await client.ChatAsync(new string('q', 1_600)))["sessionId"];
        for (var i = 0; i < 2; i++) await client.ChatAsync(new string('q', 1_600), id);

        var asked = provider.Asked.Count;
        Assert.True(asked > 3, "There was no summary.");
        Assert.Equal(asked, Mine.Count(m => m.Name == "gen_ai.client.operation.duration"));
        Assert.Equal(asked, Mine.Count(m => m.Name == "gen_ai.client.token.usage" && Equals(m.Tags["gen_ai.token.type"], "input")));
        var day = Assert.Single(app.Services.GetRequiredService<ModelUse>().Days());
        Assert.Equal((3, 12L * asked, 34L * asked), (day.Answers, day.InputTokens, day.OutputTokens));
    }

    [Fact]
    public async Task A_failure_is_an_error_with_its_kind()
    {
        provider.ThenStatus(401);
        await Assert.ThrowsAsync<ProviderException>(() => AskAsync(ProviderKind.OpenAI));

        Assert.Equal((ActivityStatusCode.Error, "KeyRefused"), (Span.Status, Span.GetTagItem("error.type")));
        Assert.Equal("KeyRefused", Assert.Single(Mine, m => m.Name == "gen_ai.client.operation.duration").Tags["error.type"]);
        Assert.DoesNotContain(Mine, m => m.Name == "gen_ai.client.operation.time_to_first_chunk");
    }

    [Fact]
    public async Task What_is_said_travels_only_when_switched_on()
    {
        provider.ThenStream(Wire.Of(ProviderKind.OpenAI, "A secret answer."));
        await AskAsync(ProviderKind.OpenAI);
        Assert.DoesNotContain(Span.TagObjects, t => t.Value?.ToString()!.Contains("secret", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(Mine.SelectMany(m => m.Tags), t => t.Value?.ToString()!.Contains("secret", StringComparison.Ordinal) == true);

        spans.Clear();
        await AskAsync(ProviderKind.OpenAI, text: true);
        Assert.Equal(("A secret answer.", "user: a secret question"), (Span.GetTagItem("gen_ai.output.messages"), Span.GetTagItem("gen_ai.input.messages")));
    }
}
