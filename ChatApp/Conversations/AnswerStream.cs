using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using ChatApp.Assistants;
using ChatApp.Assistants.Providers;
using Microsoft.Extensions.AI;

namespace ChatApp.Conversations;

/// <summary>
/// Reads a model's stream in gathered pieces: the first text at once, then what came within 50 ms together. Knows how it ended,
/// and never waits for a provider that is slow to cancel.
/// </summary>
sealed class AnswerStream(IChatClient client, AssistantOptions options, TimeProvider time)
{
    static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    /// <summary>How the stream ended; null while it runs.</summary>
    public (MessageStatus Status, string? Reason)? End { get; private set; }

    /// <summary>What the provider did not do; null when it was none of its doing.</summary>
    public ProviderException? Failure { get; private set; }

    /// <summary>The model that answers, as the stream says; null before it does.</summary>
    public string? Model { get; private set; }

    public long? InputTokens { get; private set; }

    public long? OutputTokens { get; private set; }

    /// <param name="stop">Stops at once; the text so far has been given out.</param>
    public async IAsyncEnumerable<string> ReadAsync(Prompt prompt, [EnumeratorCancellation] CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(options.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        // A token costs no more than its place in line: who gathers wakes once for all that came within 50 ms.
        var line = Channel.CreateUnbounded<ChatResponseUpdate>(new() { SingleReader = true, SingleWriter = true, AllowSynchronousContinuations = true });
        var reading = ReceiveAsync(prompt, line.Writer, either.Token);
        var gathered = new StringBuilder();
        var length = 0;
        var last = time.GetTimestamp() - (long)(Gather.TotalSeconds * time.TimestampFrequency);
        ChatFinishReason? finish = null;
        while (End is null)
        {
            try
            {
                // At the end of the line its reading is as good as over.
                if (WholeCharacters(gathered) == 0 && !await line.Reader.WaitToReadAsync(either.Token).AsTask().WaitAsync(options.TokenTimeout, time, either.Token)) await reading;
                Take();
                var due = Gather - time.GetElapsedTime(last);
                if (due > TimeSpan.Zero && WholeCharacters(gathered) > 0 && !reading.IsCompleted)
                {
                    await Task.WhenAny(reading, Task.Delay(due, time, either.Token));
                    either.Token.ThrowIfCancellationRequested();
                    Take();
                }
                if (length > options.MaxAnswerLength) End = (MessageStatus.Interrupted, $"The answer reached the limit of {options.MaxAnswerLength:N0} characters. What came is kept.");
                else if (reading.IsCompleted && !line.Reader.TryPeek(out _)) End = await reading is { } failure ? EndOf(failure, length, stop, limit.Token) : EndOf(finish, length);
            }
            catch (Exception failure)
            {
                Take();
                End = EndOf(failure, length, stop, limit.Token);
            }
            var ready = WholeCharacters(gathered);
            if (ready == 0) continue;
            yield return gathered.ToString(0, ready);
            gathered.Remove(0, ready);
            last = time.GetTimestamp();
        }

        void Take()
        {
            while (length <= options.MaxAnswerLength && line.Reader.TryRead(out var update))
            {
                finish = update.FinishReason ?? finish;
                Note(update);
                gathered.Append(update.Text);
                length += update.Text.Length;
            }
        }
    }

    /// <summary>
    /// Puts what the model says in line until it ends. Returns why it broke off; null when it did not. A provider may take its time
    /// to notice that it is cancelled: nobody waits for it.
    /// </summary>
    async Task<Exception?> ReceiveAsync(Prompt prompt, ChannelWriter<ChatResponseUpdate> line, CancellationToken ct)
    {
        try
        {
            var length = 0;
            await foreach (var update in client.GetStreamingResponseAsync(prompt.Messages, prompt.Options, ct))
            {
                line.TryWrite(update);
                if (ct.IsCancellationRequested || (length += update.Text.Length) > options.MaxAnswerLength) break;
            }
            return null;
        }
        catch (Exception failure)
        {
            Failure = failure as ProviderException;
            return failure;
        }
        finally
        {
            line.TryComplete();
        }
    }

    void Note(ChatResponseUpdate update)
    {
        Model ??= update.ModelId;
        foreach (var usage in update.Contents.OfType<UsageContent>())
        {
            InputTokens = usage.Details.InputTokenCount ?? InputTokens;
            OutputTokens = usage.Details.OutputTokenCount ?? OutputTokens;
        }
    }

    /// <summary>How much can be given out without cutting a surrogate pair; half of one at the end never is.</summary>
    static int WholeCharacters(StringBuilder text) => text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;

    static (MessageStatus, string?) EndOf(ChatFinishReason? finish, int length) =>
        finish == ChatFinishReason.Length ? (MessageStatus.Interrupted, "The answer reached the model's length limit. What came is kept.")
        : finish == ChatFinishReason.ContentFilter && length == 0 ? (MessageStatus.Failed, "The provider's content filter refused to answer. Your message is kept. Put it differently.")
        : finish == ChatFinishReason.ContentFilter ? (MessageStatus.Interrupted, "The provider's content filter ended the answer. What came is kept.")
        : finish is null ? (MessageStatus.Interrupted, $"The answer broke off. {Kept(length)}")
        : (MessageStatus.Complete, null);

    static string Kept(int length) => length > 0 ? "What came is kept." : "Your message is kept.";

    (MessageStatus, string?) EndOf(Exception failure, int length, CancellationToken stop, CancellationToken limit)
    {
        if (stop.IsCancellationRequested) return (MessageStatus.Stopped, null);
        var status = length > 0 ? MessageStatus.Interrupted : MessageStatus.Failed;
        var kept = Kept(length);
        return failure is ProviderException { Problem: ProviderProblem.BrokeOff or ProviderProblem.Garbled } broken ? (MessageStatus.Interrupted, $"{broken.Message} {kept}")
            : failure is ProviderException known ? (status, $"{known.Message} {kept}")
            : failure is TimeoutException ? (status, $"The assistant sent nothing for {Wording.Span(options.TokenTimeout)}. {kept} Try again.")
            : limit.IsCancellationRequested ? (status, $"The answer took longer than {Wording.Span(options.TurnTimeout)}. {kept} Try again.")
            : (status, $"The assistant could not answer. {kept} Try again.");
    }
}
