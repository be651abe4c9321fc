using System.Runtime.CompilerServices;
using ChatApp.Assistants.Offline;
using ChatApp.Assistants.Pictures;
using ChatApp.Conversations;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatApp.Assistants;

/// <summary>
/// The default assistant: writes drafts from templates, so that the whole product can be tried without a model or a key. It
/// answers like any other model, a word at a time.
/// </summary>
public sealed class OfflineAssistant(IOptions<AssistantOptions> options, TimeProvider time) : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        var rate = Rate;
        var written = 0;
        foreach (var word in Words(Write(messages, options)))
        {
            // By the clock and not a pause for each word, so that late timers do not add up.
            var ahead = rate == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)written / rate) - time.GetElapsedTime(started);
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead, time, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChatResponseUpdate(ChatRole.Assistant, word);
            written++;
        }
        yield return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop };
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Write(messages, options))) { FinishReason = ChatFinishReason.Stop });

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    int Rate => options.Value.Offline.TokensPerSecond;

    static string Write(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var request = options?.AdditionalProperties?.TryGetValue(TurnRequest.Key, out var value) == true && value is TurnRequest known ? known
            : new TurnRequest(TurnRequestKind.Message, messages.LastOrDefault(m => m.Role == ChatRole.User)?.Text ?? "", null, options?.Seed ?? 0);
        // It works from the request, and needs no conversation in short.
        if (request.Kind == TurnRequestKind.Summary) return "";
        var reply = OfflineWriter.Reply(request);
        var pictures = messages.LastOrDefault(m => m.Role == ChatRole.User)?.Contents.OfType<DataContent>().ToList() ?? [];
        var whole = reply.Draft is null && request.Kind == TurnRequestKind.Message && pictures.Count > 0
            ? PictureAnalyzer.Describe([.. pictures.Select(p => p.Data)]) : TextOf(reply);
        // What another assistant began is not ours to go on with: it ends there.
        return request.Begun.Length == 0 ? whole : Continuation.RestOf(whole, request.Begun) ?? (EndsInDraft(request.Begun) ? "\n</draft>" : "");
    }

    static bool EndsInDraft(string text)
    {
        var protocol = new DraftProtocol();
        protocol.Append(text);
        return protocol.Blocks is [.., DraftBlock { Closed: false }];
    }

    static string TextOf(OfflineReply reply) =>
        reply.Draft is not { } draft ? reply.Before
            : $"{reply.Before}\n\n{new DraftTag(draft.Platform, draft.ImagePrompt, Revises: draft.Revises)}\n{draft.Text}\n</draft>";

    /// <summary>The text in words, each with the white space behind it.</summary>
    static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            yield return text[start..end];
            start = end;
        }
    }
}
