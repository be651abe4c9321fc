using System.Text;
using ChatApp.Assistants;
using ChatApp.Assistants.Providers;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatApp.Conversations;

/// <summary>What an answer came to.</summary>
public sealed record Answer(MessageStatus Status, IReadOnlyList<TurnSegment> Segments, string? Reason, TurnUsage? Usage = null);

/// <summary>
/// Writes one answer: asks the model, stages what comes before anyone sees it, and tells the watchers. What a client saw is
/// therefore always the beginning of what is stored.
/// </summary>
public sealed partial class AnswerWriter(
    IChatClient client, DraftPictures pictures, Summaries summaries, IJournal journal, ISessionFeed feed, IOptions<AssistantOptions> options, TimeProvider time, ILogger<AnswerWriter> logger)
{
    /// <summary>The least of a conversation that is tried, in tokens.</summary>
    const int SmallestWindow = 1_000;

    public async Task<Answer> WriteAsync(Session session, AssistantMessage turn, CancellationToken stop)
    {
        var protocol = new DraftProtocol();
        var text = new StringBuilder();
        var staged = 0;
        var made = new Dictionary<DraftBlock, Task<DraftImage?>>();
        var kept = Continuation.ImagesOf(session, turn);
        var started = time.GetTimestamp();
        long? first = null;
        Prompt prompt;
        AnswerStream stream;
        for (var (tokens, shown) = (options.Value.ContextTokens, PromptPictures.Most); ;)
        {
            (session, var window) = await summaries.FitAsync(session, turn, tokens, stop);
            prompt = Prompt.For(session, turn, window);
            await PromptPictures.AddAsync(prompt, session, journal, shown, stop);
            stream = new AnswerStream(client, options.Value, time);
            if (prompt.Begun.Length > 0 && text.Length == 0) await ShowAsync(prompt.Begun);
            await foreach (var piece in stream.ReadAsync(prompt, stop))
            {
                first ??= Elapsed();
                await ShowAsync(piece);
            }
            // Nobody says how large a model's window is, or whether it sees: what it does not take is found out. Only what is asked
            // about now is the person's to leave out.
            if (first is null && stream.Failure?.Problem == ProviderProblem.TooLong && tokens >= SmallestWindow * 4) tokens /= 4;
            else if (first is null && stream.Failure?.Problem == ProviderProblem.NoPictures && shown > 0 && !PromptPictures.AreAskedAbout(session, turn)) shown = 0;
            else break;
        }
        var usage = new TurnUsage(stream.Model, stream.InputTokens, stream.OutputTokens, first, Elapsed());
        var (status, reason) = stream.End!.Value;
        if (status == MessageStatus.Failed && prompt.Begun.Length > 0) status = MessageStatus.Interrupted;
        protocol.End(whole: status == MessageStatus.Complete);
        if (status == MessageStatus.Complete && QuestionAfter(protocol.Blocks) is { } question) await ShowAsync($"\n\n{question}");
        await Task.WhenAll(made.Values);
        return new Answer(status, AnswerSegments.Of(protocol.Blocks, status == MessageStatus.Complete, block => made.GetValueOrDefault(block)?.Result), reason, usage);

        long Elapsed() => (long)time.GetElapsedTime(started).TotalMilliseconds;

        async Task ShowAsync(string piece)
        {
            text.Append(piece);
            protocol.Append(piece);
            var number = 0;
            foreach (var block in protocol.Blocks.OfType<DraftBlock>())
            {
                var image = kept.ElementAtOrDefault(number++);
                if (block.Tag.ImagePrompt is null || made.ContainsKey(block)) continue;
                made[block] = image is not null ? Task.FromResult<DraftImage?>(image) : pictures.MakeAsync(session, turn, block.Tag, prompt.Options.Seed ?? 0, stop);
            }
            try
            {
                var news = text.ToString(staged, text.Length - staged);
                await journal.StageAsync(session.Log, turn.Id, staged, news, CancellationToken.None);
                feed.Publish(session.Log, new Progress(turn.Id, staged, news));
                staged = text.Length;
            }
            catch (JournalUnavailableException failure)
            {
                // Nobody sees it until it can be staged; the answer goes on.
                LogNotStaged(failure, session.Log);
            }
        }
    }

    /// <summary>ChatApp asks, so that it knows what a "yes" means; a model that has asked already is not repeated.</summary>
    static string? QuestionAfter(IReadOnlyList<AnswerBlock> blocks)
    {
        var drafts = blocks.OfType<DraftBlock>().ToList();
        if (drafts.Count == 0) return null;
        if (drafts.Count > 1) return Wording.QuestionAboutSeveral;
        if (blocks[^1] is TextBlock { Text: var after } && after.Contains(Wording.Question, StringComparison.OrdinalIgnoreCase)) return null;
        var (platform, length) = (drafts[0].Tag.Platform, drafts[0].Tag.Platform.Count(drafts[0].Text));
        return length <= platform.Limit ? Wording.Question : Wording.QuestionWhenTooLong(platform, length);
    }

    [LoggerMessage(LogLevel.Warning, "Text of a running answer in {Log} could not be staged")]
    partial void LogNotStaged(Exception failure, LogId log);
}
