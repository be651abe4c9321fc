using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ChatApp.Benchmarks.Server;

/// <summary>
/// A model that writes the answer which its order names, at the pace which it names. One timer gives out the tokens of all running
/// answers: a timer for each would be part of the load that is measured.
/// </summary>
public sealed class PacedModel : IChatClient
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    readonly ConcurrentDictionary<string, TaskCompletionSource<PacedAnswer>> answers = new();
    readonly ConcurrentDictionary<PacedAnswer, bool> running = new();
    readonly Lock gate = new();
    readonly Timer timer;

    public PacedModel() => timer = new Timer(_ => Give(), null, Tick, Tick);

    void Give()
    {
        // A tick that finds the one before still at work is left out: the next one makes up for it.
        if (!gate.TryEnter()) return;
        try
        {
            foreach (var (answer, _) in running)
                if (answer.Give()) running.TryRemove(answer, out _);
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>When the tokens of an answer were given out. Waits for its last one, also when it has not begun yet.</summary>
    public async Task<double[]> TimesAsync(string name) => await (await Named(name).Task).TimesAsync();

    TaskCompletionSource<PacedAnswer> Named(string name) => answers.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // In a shared session the line above says who asks.
        var order = Order.Parse(messages.Last(m => m.Role == ChatRole.User).Text.Split('\n')[^1]);
        var answer = new PacedAnswer(AnswerText.Of(order.Tokens).Tokens, order.Rate);
        Named(order.Name).SetResult(answer);
        if (order.Rate == 0) answer.Give();
        else running.TryAdd(answer, true);
        await foreach (var update in answer.Updates.ReadAllAsync(cancellationToken)) yield return update;
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => timer.Dispose();
}
