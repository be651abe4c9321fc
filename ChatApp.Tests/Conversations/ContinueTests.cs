using ChatApp.Assistants;
using ChatApp.Conversations;
using ChatApp.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

/// <summary>Answers that broke off or were stopped, and go on.</summary>
public sealed class ContinueTests : IAsyncLifetime
{
    readonly Engine engine = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task An_answer_goes_on_where_it_broke_off_and_what_came_stays_as_a_version()
    {
        var session = await BreakOffAsync("Once upon a ");
        var cut = (AssistantMessage)session.Messages[^1];
        Assert.Equal((MessageStatus.Interrupted, "Once upon a "), (cut.Status, cut.Parts[0].Text));

        Assert.True((await engine.Conversations.ContinueAsync(Ann, session.Id, cut.Id)).Ok);
        var model = await engine.Model.NextAsync();
        var asked = engine.Model.Asked[^1].Messages;
        Assert.Equal([ChatRole.User, ChatRole.Assistant, ChatRole.User], asked.Skip(1).Select(m => m.Role));
        Assert.Equal("Once upon a ", asked[^2].Text);
        model.Say("time.").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        var whole = (AssistantMessage)session.Find(session.Leaf)!;
        Assert.Equal((MessageStatus.Complete, "Once upon a time."), (whole.Status, whole.Parts[0].Text));
        Assert.Equal([cut.Id, whole.Id], session.VersionsOf(whole).ToArray());
    }

    [Fact]
    public async Task A_draft_that_broke_off_gets_a_version_and_one_that_was_whole_stays_as_it_was()
    {
        var session = await BreakOffAsync("Two drafts.\n<draft platform=\"facebook\">\nWhole.\n</draft>\n<draft platform=\"x\">\nHalf a ");
        var cut = (AssistantMessage)session.Messages[^1];
        Assert.Equal([false, true], session.Drafts.Select(d => d.Newest.Content.Unfinished));

        await engine.Conversations.ContinueAsync(Ann, session.Id, cut.Id);
        (await engine.Model.NextAsync()).Say("post.\n</draft>").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        Assert.Equal([1, 2], session.Drafts.Select(d => d.Versions.Length));
        Assert.Equal(("Half a post.", false), (session.Drafts[1].Newest.Content.Text, session.Drafts[1].Newest.Content.Unfinished));
    }

    [Fact]
    public async Task An_answer_can_go_on_several_times()
    {
        var session = await BreakOffAsync("one ");
        foreach (var piece in new[] { "two ", "three " })
        {
            await engine.Conversations.ContinueAsync(Ann, session.Id, session.Leaf);
            (await engine.Model.NextAsync()).Say(piece).BreakOff();
            session = await engine.WhenAsync(session.Id, s => s.Open is null);
        }
        Assert.Equal("one two three ", ((AssistantMessage)session.Find(session.Leaf)!).Parts[0].Text);
        // A provider that fails before a word loses nothing either.
        await engine.Conversations.ContinueAsync(Ann, session.Id, session.Leaf);
        (await engine.Model.NextAsync()).BreakOff();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        var last = (AssistantMessage)session.Find(session.Leaf)!;
        Assert.Equal((MessageStatus.Interrupted, "one two three "), (last.Status, last.Parts[0].Text));
    }

    [Fact]
    public async Task Only_the_last_answer_that_did_not_come_whole_can_go_on()
    {
        var session = await engine.TalkAsync("Hello", "Hi");
        Assert.Equal(RefusalCode.Conflict, (await engine.Conversations.ContinueAsync(Ann, session.Id, session.Leaf)).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.ContinueAsync(Ann, session.Id, 999)).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.ContinueAsync(Bob, session.Id, session.Leaf)).Refusal!.Code);
    }

    [Theory]
    [InlineData("Create a Facebook post about Diwali with image")]
    [InlineData("hello")]
    [InlineData("Write posts for X and LinkedIn about our bakery's anniversary")]
    public async Task The_offline_assistant_writes_just_the_rest_wherever_it_was_cut(string request)
    {
        var options = Options.Create(new AssistantOptions { Offline = new() { TokensPerSecond = 0 } });
        using var offline = new OfflineAssistant(options, TimeProvider.System);
        var whole = await AskAsync(new TurnRequest(TurnRequestKind.Message, request, null, 42));
        for (var cut = 1; cut < whole.Length; cut++)
        {
            var begun = whole[..cut];
            var rest = await AskAsync(new TurnRequest(TurnRequestKind.Message, request, null, 42, begun));
            Assert.Equal(Squeeze(whole), Squeeze(begun + rest));
            Assert.False(char.IsWhiteSpace(begun[^1]) && rest.StartsWith(' '));
        }

        async Task<string> AskAsync(TurnRequest turn) =>
            (await offline.GetResponseAsync([], new ChatOptions { AdditionalProperties = new() { [TurnRequest.Key] = turn } })).Text;

        static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task An_offline_draft_that_was_stopped_comes_out_as_if_it_had_not_been()
    {
        await using var offline = new Engine(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "15" }, clock: TimeProvider.System,
            model: new OfflineAssistant(Options.Create(new AssistantOptions { Offline = new() { TokensPerSecond = 15 } }), TimeProvider.System));
        var sent = await offline.SendAsync("Create a Facebook post about our bakery's anniversary with image");
        await Soon.IsSoAsync(async () => await offline.Get<ChatApp.Journal.IJournal>().ReadStagedAsync(sent.Session.Log) is { Text: var text } && text.IndexOf(">\n", StringComparison.Ordinal) is > 0 and var tag && text.Length > tag + 40);
        Assert.True(await offline.Conversations.StopAsync(Ann, sent.Session.Id));
        var session = await offline.WhenAsync(sent.Session.Id, s => s.Open is null);
        var unfinished = Assert.Single(session.Drafts);
        Assert.True(unfinished.Newest.Content.Unfinished);
        Assert.True((await offline.Conversations.ContinueAsync(Ann, session.Id, session.Leaf)).Ok);
        session = await offline.WhenAsync(session.Id, s => s.Open is null);
        var draft = Assert.Single(session.Drafts);
        Assert.Equal((2, false), (draft.Versions.Length, draft.Newest.Content.Unfinished));
        Assert.StartsWith(unfinished.Newest.Content.Text.TrimEnd(), draft.Newest.Content.Text);
        Assert.Equal(MessageStatus.Complete, ((AssistantMessage)session.Find(session.Leaf)!).Status);
    }

    async Task<Session> BreakOffAsync(string text)
    {
        var sent = await engine.SendAsync("Tell me a story");
        (await engine.Model.NextAsync()).Say(text).BreakOff();
        return await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
    }
}
