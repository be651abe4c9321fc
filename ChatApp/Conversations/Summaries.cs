using System.Text;
using ChatApp.Assistants;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>Has the model summarise what of a long conversation no longer fits its window: once, and the summary is kept in the log.</summary>
public sealed partial class Summaries(IChatClient client, SessionLog log, IOptions<AssistantOptions> options, TimeProvider time, ILogger<Summaries> logger)
{
    /// <summary>The longest summary, in UTF-16 units.</summary>
    public const int Longest = 8_000;

    static readonly string Ask = Prompts.Read("summarize");

    /// <summary>What goes to the model within so many tokens, and the session with it. When nothing could be summarised that is as it was, and older messages are left out.</summary>
    public async Task<(Session Session, PromptWindow Window)> FitAsync(Session session, AssistantMessage turn, int tokens, CancellationToken stop)
    {
        var window = PromptWindow.Of(session, turn, tokens);
        if (window.Older.Count == 0) return (session, window);
        var stream = new AnswerStream(client, options.Value, time);
        var text = new StringBuilder();
        var started = time.GetTimestamp();
        long? first = null;
        await foreach (var piece in stream.ReadAsync(PromptOf(session, window), stop))
        {
            first ??= Elapsed();
            text.Append(piece);
        }
        if (stream.End is not { Status: MessageStatus.Complete } || string.IsNullOrWhiteSpace(text.ToString())) return (session, window);
        if (text.Length > Longest) text.Length = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        var usage = new TurnUsage(stream.Model, stream.InputTokens, stream.OutputTokens, first, Elapsed());
        try
        {
            session = (await log.ExecuteAsync(session.Log, d => d.Add(new ConversationSummarized(window.Older[^1].Id, text.ToString().Trim(), usage)), CancellationToken.None)).Session;
            return (session, PromptWindow.Of(session, turn, tokens));
        }
        catch (JournalUnavailableException failure)
        {
            LogNotKept(failure, session.Log);
            return (session, window);
        }

        long Elapsed() => (long)time.GetElapsedTime(started).TotalMilliseconds;
    }

    static Prompt PromptOf(Session session, PromptWindow window)
    {
        var text = new StringBuilder();
        if (window.Before is { } before) text.Append("The conversation before, in short:\n").Append(before.Text).Append("\n\n");
        foreach (var message in window.Older)
            text.Append(message is PersonMessage ? "Person: " : "Assistant: ").Append(message is PersonMessage said ? said.Text : Prompt.Spoken(session, (AssistantMessage)message)).Append("\n\n");
        List<ChatMessage> messages = [new(ChatRole.System, Ask), new(ChatRole.User, Prompt.Fenced("conversation", text.ToString()))];
        return new Prompt(messages, new ChatOptions { ModelId = session.Model, AdditionalProperties = new() { [TurnRequest.Key] = new TurnRequest(TurnRequestKind.Summary, "", null, 0) } });
    }

    [LoggerMessage(LogLevel.Warning, "A summary in {Log} could not be kept")]
    partial void LogNotKept(Exception failure, LogId log);
}
