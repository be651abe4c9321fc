using System.Runtime.CompilerServices;
using ChatApp.Assistants.Providers;
using Microsoft.Extensions.AI;

namespace ChatApp.Assistants;

/// <summary>Who answers: the model that is asked for, the default one, or the offline assistant when none is connected.</summary>
public sealed class Assistant(ModelConnections models, OfflineAssistant offline, ModelTelemetry telemetry) : IChatClient
{
    /// <summary>What an answer of the offline assistant is signed with.</summary>
    public const string OfflineName = "Offline assistant";

    /// <summary>The first update says only which model answers.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var client = await models.ClientAsync(options?.ModelId, cancellationToken);
        yield return new ChatResponseUpdate { ModelId = client?.Connection.Model ?? OfflineName };
        var updates = client is null ? offline.GetStreamingResponseAsync(messages, options, cancellationToken) : telemetry.FollowAsync(client, messages.ToList(), options, cancellationToken);
        await foreach (var update in updates) yield return update;
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <summary>Its metadata say who answers when nobody chooses.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(models.Choices is [var first, ..] ? $"{first.Provider}, {first.Model}" : OfflineName) : null;

    public void Dispose()
    {
    }
}
