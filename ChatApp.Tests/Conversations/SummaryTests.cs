using ChatApp.Assistants;
using ChatApp.Assistants.Providers;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Assistants.Providers;
using ChatApp.Tests.Support;
using Microsoft.Extensions.AI;

namespace ChatApp.Tests.Conversations;

/// <summary>Conversations that are longer than what a model takes.</summary>
public sealed class SummaryTests
{
    static readonly (string, string?) Small = ("Assistants:ContextTokens", "1000");

    static Engine SmallEngine(string? folder = null) => new(new Dictionary<string, string?> { [Small.Item1] = Small.Item2 }, folder);

    /// <summary>So many turns, of about 200 tokens each.</summary>
    static async Task<Session> TalkAsync(Engine engine, int turns, Session? session = null)
    {
        for (var i = 0; i < turns; i++)
        {
            var sent = await engine.SendAsync($"Question {i} {new string('q', 380)}", session?.Id);
            session = await AnswerAsync(engine, sent.Session.Id, $"Answer {i} {new string('a', 380)}");
        }
        return session!;
    }

    /// <summary>Answers what the model is asked, also for a summary, until the turn is over.</summary>
    static async Task<Session> AnswerAsync(Engine engine, SessionId id, string text, string summary = "They like lamps.")
    {
        while (true)
        {
            var answer = await engine.Model.NextAsync();
            var isSummary = IsSummary(engine.Model.Asked[^1].Options);
            answer.Say(isSummary ? summary : text).Finish();
            if (!isSummary) return await engine.WhenAsync(id, s => s.Open is null);
        }
    }

    static bool IsSummary(ChatOptions? options) => options!.AdditionalProperties![TurnRequest.Key] is TurnRequest { Kind: TurnRequestKind.Summary };

    static string All(IReadOnlyList<ChatMessage> messages) => string.Join('\n', messages.Select(m => m.Text));

    [Fact]
    public async Task What_does_not_fit_is_summarised_once_and_the_newest_turns_stay_whole()
    {
        await using var engine = SmallEngine();
        var session = await TalkAsync(engine, 12);

        var asked = engine.Model.Asked;
        var summary = asked.FindIndex(a => IsSummary(a.Options));
        var first = Assert.Single(session.Summaries, s => s.Id == session.Summaries[0].Id);
        Assert.Equal("They like lamps.", first.Text);
        Assert.Contains("Question 0", All(asked[summary].Messages), StringComparison.Ordinal);
        var next = All(asked[summary + 1].Messages);
        Assert.Contains("<summary>\nThey like lamps.\n</summary>", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 0", next, StringComparison.Ordinal);
        // Whole turns: it begins with what the person said.
        Assert.Equal(ChatRole.User, asked[summary + 1].Messages[2].Role);
        Assert.StartsWith("Question", asked[summary + 1].Messages[2].Text, StringComparison.Ordinal);
        // Each message is summarised at most once, and not on every turn.
        Assert.InRange(asked.Count(a => IsSummary(a.Options)), 2, 3);
        Assert.All(Enumerable.Range(0, 12), i => Assert.InRange(asked.Where(a => IsSummary(a.Options)).Count(a => All(a.Messages).Contains($"Question {i} ", StringComparison.Ordinal)), 0, 1));
        Assert.Contains("They like lamps.", All(asked.Last(a => IsSummary(a.Options)).Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_kept_over_a_restart()
    {
        using var folder = new TempFolder();
        SessionId id;
        await using (var engine = SmallEngine(folder.Path)) id = (await TalkAsync(engine, 6)).Id;
        await using var restarted = SmallEngine(folder.Path);
        var session = (await restarted.Conversations.FindAsync(Engine.Ann, id))!;
        Assert.Single(session.Summaries);

        var sent = await restarted.SendAsync("And now?", id);
        await AnswerAsync(restarted, sent.Session.Id, "Now.");
        Assert.False(IsSummary(restarted.Model.Asked[0].Options));
        Assert.Contains("They like lamps.", All(restarted.Model.Asked[0].Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_branch_of_the_conversation_has_its_own()
    {
        await using var engine = SmallEngine();
        var session = await TalkAsync(engine, 6);
        var through = Assert.Single(session.Summaries).Through;
        // Put differently before the end of what the summary covers, it says nothing of this branch.
        var sent = await engine.SendAsync("Something else", session.Id, edits: session.Messages[0].Id);
        session = await AnswerAsync(engine, sent.Session.Id, "Fine.");

        Assert.DoesNotContain(session.Backwards(), m => m.Id == through);
        Assert.DoesNotContain("They like lamps.", All(engine.Model.Asked[^1].Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_current_draft_is_always_whole_as_the_person_left_it()
    {
        await using var engine = SmallEngine();
        var drafted = await engine.SendAsync("Write a post");
        var session = await AnswerAsync(engine, drafted.Session.Id, "<draft platform=\"facebook\">\nLight a lamp.\n</draft>");
        await engine.Conversations.EditAsync(Engine.Ann, session.Id, session.Drafts[0].Id, "Light two lamps, edited by hand.");
        await TalkAsync(engine, 7, session);

        Assert.All(engine.Model.Asked.Skip(1).Where(a => !IsSummary(a.Options)), a => Assert.Contains("Light two lamps, edited by hand.", All(a.Messages), StringComparison.Ordinal));
        Assert.DoesNotContain(engine.Model.Asked[^1].Messages, m => m.Role == ChatRole.Assistant && m.Text.Contains("lamp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_summary_the_conversation_goes_on_without_what_is_older()
    {
        await using var engine = SmallEngine();
        var session = await TalkAsync(engine, 4);
        var sent = await engine.SendAsync($"More {new string('q', 1_000)}", session.Id);
        (await engine.Model.NextAsync()).BreakOff();
        Assert.True(IsSummary(engine.Model.Asked[^1].Options));
        session = await AnswerAsync(engine, sent.Session.Id, "Fine.");

        Assert.Empty(session.Summaries);
        Assert.Equal(MessageStatus.Complete, ((AssistantMessage)session.Find(session.Leaf)!).Status);
        Assert.DoesNotContain("Question 0", All(engine.Model.Asked[^1].Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_with_a_smaller_window_than_thought_is_asked_for_less()
    {
        await using var run = await ProviderRun.StartAsync(ProviderKind.OpenAI);
        run.Provider.ThenStream(Wire.Of(ProviderKind.OpenAI, new string('a', 9_000))).ThenStatus(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}")
            .ThenStream(Wire.Of(ProviderKind.OpenAI, "In short: many letters.")).ThenStream(Wire.Of(ProviderKind.OpenAI, "Fine."));
        await run.AskAsync(new string('q', 9_000));
        var id = (await run.Engine.Conversations.CurrentAsync(Engine.Ann))!.Id;
        await run.Engine.SendAsync("And now?", id);
        var session = await run.Engine.WhenAsync(id, s => s.Open is null);

        Assert.Equal("Fine.", ProviderRun.TextOf((AssistantMessage)session.Find(session.Leaf)!));
        Assert.Equal("In short: many letters.", Assert.Single(session.Summaries).Text);
        var summarized = Assert.Single((await run.Engine.Get<IJournal>().ReadAsync(session.Log, 0, session.Version)).Select(e => SessionEventJson.Read(e).Event).OfType<ConversationSummarized>());
        Assert.Equal(("small-1", 12L, 34L), (summarized.Usage!.Model, summarized.Usage.InputTokens, summarized.Usage.OutputTokens));
    }

    [Fact]
    public void An_event_of_it_reads_as_it_was_written()
    {
        foreach (var summarized in new[] { new ConversationSummarized(7, "Lamps."), new ConversationSummarized(7, "Lamps.", new TurnUsage("small-1", 12, 34, 5, 6)) })
        {
            var written = SessionEventJson.Write(summarized, "a", DateTimeOffset.UnixEpoch, titled: true);
            Assert.Equal(("conversation.summarized", summarized), (written.Type, SessionEventJson.Read(written).Event));
        }
    }
}
