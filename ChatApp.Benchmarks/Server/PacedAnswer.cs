using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace ChatApp.Benchmarks.Server;

/// <summary>One running answer: its tokens, and when each was given out.</summary>
public sealed class PacedAnswer(IReadOnlyList<string> tokens, int rate)
{
    readonly Channel<ChatResponseUpdate> updates = Channel.CreateUnbounded<ChatResponseUpdate>(new() { SingleReader = true, SingleWriter = true });
    readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly double started = WallClock.Now;
    readonly double[] times = new double[tokens.Count];
    int given;

    public ChannelReader<ChatResponseUpdate> Updates => updates.Reader;

    /// <summary>When each token was given out, once all were: milliseconds since 1970.</summary>
    public async Task<double[]> TimesAsync()
    {
        await over.Task;
        return times;
    }

    /// <summary>Gives out what is due by now. Returns whether that was the rest.</summary>
    public bool Give()
    {
        var due = rate == 0 ? tokens.Count : Math.Min(tokens.Count, (int)((WallClock.Now - started) * rate / 1_000));
        for (; given < due; given++)
        {
            times[given] = WallClock.Now;
            updates.Writer.TryWrite(new ChatResponseUpdate(ChatRole.Assistant, tokens[given]));
        }
        if (given < tokens.Count) return false;
        updates.Writer.TryWrite(new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop });
        updates.Writer.TryComplete();
        over.TrySetResult();
        return true;
    }
}
