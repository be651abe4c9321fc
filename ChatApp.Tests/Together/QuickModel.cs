using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ChatApp.Tests.Together;

/// <summary>A model that answers at once, in pieces: with a draft when it is asked to write.</summary>
sealed class QuickModel : IChatClient
{
    int answers;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var number = Interlocked.Increment(ref answers);
        string[] pieces = messages.Last(m => m.Role == ChatRole.User).Text.Contains("write", StringComparison.OrdinalIgnoreCase)
            ? ["Here it is.\n<draft platform=\"face", "book\">\nLamps, ", $"and number {number}.\n</draft>"] : ["Well, ", $"that is **{number}**."];
        foreach (var piece in pieces)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
            // Others may come in between.
            await Task.Yield();
        }
        yield return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop };
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
