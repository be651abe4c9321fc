using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text;
using ChatApp.Assistants.Providers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatApp.Assistants;

/// <summary>
/// Measures what is asked of models, under the names of OpenTelemetry's semantic conventions for generative AI. What is said stays out
/// of it, unless <c>Assistants:TraceMessageText</c> is on.
/// </summary>
public sealed class ModelTelemetry(IOptions<AssistantOptions> options, TimeProvider time)
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "ChatApp.Assistants";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);
    static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "GenAI operation duration.");
    static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Number of input and output tokens used.");
    static readonly Histogram<double> FirstToken = Meter.CreateHistogram<double>("gen_ai.client.operation.time_to_first_chunk", "s", "Time until the first piece of the answer.");

    /// <summary>Asks, and measures while the answer passes by.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> FollowAsync(
        ProviderClient client, IReadOnlyList<ChatMessage> messages, ChatOptions? chatOptions, [EnumeratorCancellation] CancellationToken ct)
    {
        var connection = client.Connection;
        TagList tags = new()
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", connection.Kind == ProviderKind.Anthropic ? "anthropic" : "openai" },
            { "gen_ai.request.model", connection.Model },
            { "server.address", connection.Endpoint.Host },
            { "server.port", connection.Endpoint.Port },
        };
        using var activity = Source.StartActivity($"chat {connection.Model}", ActivityKind.Client, default(ActivityContext), tags);
        var started = time.GetTimestamp();
        var said = options.Value.TraceMessageText ? new StringBuilder() : null;
        var (first, problem) = (true, "cancelled");
        try
        {
            await using var updates = client.GetStreamingResponseAsync(messages, chatOptions, ct).GetAsyncEnumerator(ct);
            while (true)
            {
                try
                {
                    if (!await updates.MoveNextAsync()) break;
                }
                catch (ProviderException failure)
                {
                    problem = failure.Problem.ToString();
                    throw;
                }
                var update = updates.Current;
                if (first && update.Text.Length > 0)
                {
                    first = false;
                    FirstToken.Record(time.GetElapsedTime(started).TotalSeconds, tags);
                }
                said?.Append(update.Text);
                Note(activity, update, tags);
                yield return update;
            }
            problem = "";
        }
        finally
        {
            if (said is not null) activity?.SetTag("gen_ai.output.messages", said.ToString()).SetTag("gen_ai.input.messages", string.Join('\n', messages.Select(m => $"{m.Role}: {m.Text}")));
            if (problem.Length > 0)
            {
                tags.Add("error.type", problem);
                activity?.SetTag("error.type", problem).SetStatus(ActivityStatusCode.Error);
            }
            Duration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    static void Note(Activity? activity, ChatResponseUpdate update, TagList tags)
    {
        if (update.ModelId is { } model) activity?.SetTag("gen_ai.response.model", model);
        if (update.FinishReason is { } reason) activity?.SetTag("gen_ai.response.finish_reasons", new[] { reason.Value });
        foreach (var usage in update.Contents.OfType<UsageContent>().Select(c => c.Details))
        {
            Count("input", usage.InputTokenCount);
            Count("output", usage.OutputTokenCount);
        }

        void Count(string type, long? tokens)
        {
            if (tokens is null) return;
            activity?.SetTag($"gen_ai.usage.{type}_tokens", tokens);
            Tokens.Record(tokens.Value, [.. tags, new("gen_ai.token.type", type)]);
        }
    }
}
