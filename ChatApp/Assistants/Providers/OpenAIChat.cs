using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace ChatApp.Assistants.Providers;

/// <summary>Chat completions of OpenAI, and of the many that speak its format, as an <see cref="IChatClient"/>. Text and pictures in, text out.</summary>
sealed class OpenAIChat(ModelConnection connection, HttpClient http) : IChatClient
{
    // Keyless servers ignore it; the SDK insists on one.
    readonly ChatClient client = new(connection.Model, new ApiKeyCredential(connection.Key ?? "none"), OptionsOf(connection, http));

    /// <summary>Settings for any of the SDK's clients: this address, our own transport, and no retries of its own.</summary>
    public static OpenAIClientOptions OptionsOf(ModelConnection connection, HttpClient http) => new()
    {
        Endpoint = connection.Endpoint,
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    };

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var settings = new ChatCompletionOptions { MaxOutputTokenCount = options?.MaxOutputTokens };
        await foreach (var update in client.CompleteChatStreamingAsync(messages.Select(Convert), settings, cancellationToken))
        {
            var text = string.Concat(update.ContentUpdate.Where(p => p.Kind == ChatMessageContentPartKind.Text).Select(p => p.Text)) + update.RefusalUpdate;
            var news = new ChatResponseUpdate(ChatRole.Assistant, text) { FinishReason = FinishOf(update.FinishReason), ModelId = update.Model };
            if (update.Usage is { } usage) news.Contents.Add(new UsageContent(new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount }));
            yield return news;
        }
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    static OpenAI.Chat.ChatMessage Convert(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Contents.Select(PartOf).OfType<ChatMessageContentPart>());

    static ChatMessageContentPart? PartOf(AIContent content) => content switch
    {
        TextContent text => ChatMessageContentPart.CreateTextPart(text.Text),
        DataContent picture => ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(picture.Data), picture.MediaType),
        _ => null,
    };

    static ChatFinishReason? FinishOf(OpenAI.Chat.ChatFinishReason? reason) => reason switch
    {
        null => null,
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        _ => ChatFinishReason.Stop,
    };
}
