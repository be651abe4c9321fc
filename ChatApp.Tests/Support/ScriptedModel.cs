using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace ChatApp.Tests.Support;

/// <summary>A model that says what the test tells it, when the test tells it.</summary>
public sealed class ScriptedModel : IChatClient
{
    readonly Channel<ScriptedAnswer> begun = Channel.CreateUnbounded<ScriptedAnswer>();

    /// <summary>What it was asked, the newest last.</summary>
    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Asked { get; } = [];

    /// <summary>When set, every answer is this at once.</summary>
    public string? Always { get; set; }

    /// <summary>The next answer that somebody asked for.</summary>
    public async Task<ScriptedAnswer> NextAsync() => await begun.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        lock (Asked) Asked.Add((messages.ToList(), options));
        var answer = new ScriptedAnswer();
        if (Always is { } text) answer.Say(text).Finish();
        else begun.Writer.TryWrite(answer);
        await foreach (var update in answer.Updates.Reader.ReadAllAsync(cancellationToken)) yield return update;
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

public sealed class ScriptedAnswer
{
    public Channel<ChatResponseUpdate> Updates { get; } = Channel.CreateUnbounded<ChatResponseUpdate>();

    public ScriptedAnswer Say(string text)
    {
        Updates.Writer.TryWrite(new ChatResponseUpdate(ChatRole.Assistant, text));
        return this;
    }

    /// <summary>Ends with the terminal marker.</summary>
    public void Finish(ChatFinishReason? reason = null)
    {
        Updates.Writer.TryWrite(new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = reason ?? ChatFinishReason.Stop });
        Updates.Writer.TryComplete();
    }

    /// <summary>Ends without it.</summary>
    public void BreakOff(Exception? failure = null) => Updates.Writer.TryComplete(failure);
}
