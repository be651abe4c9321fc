using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

public sealed class ConversationTests : IAsyncLifetime
{
    const string Draft = "Here is a draft.\n\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    readonly Engine engine = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await engine.DisposeAsync();

    [Fact]
    public async Task A_message_starts_a_session_and_its_answer_is_stored()
    {
        var session = await engine.TalkAsync("Hello", "Hi **there**");

        Assert.Equal(Ann.Id, session.Owner);
        Assert.Matches("^session_[0-9]{13}_[A-Za-z0-9_-]{22}$", session.Id.Value);
        var messages = session.Newest(10);
        Assert.Equal("Hello", Assert.IsType<PersonMessage>(messages[0]).Text);
        var answer = Assert.IsType<AssistantMessage>(messages[1]);
        Assert.Equal(MessageStatus.Complete, answer.Status);
        Assert.Equal("Hi **there**", Assert.Single(answer.Parts).Text);
    }

    [Fact]
    public async Task The_usage_example_of_the_requirements_works_word_for_word()
    {
        var session = await engine.TalkAsync("Create a Facebook post about Diwali with image", Draft);
        var draft = Assert.Single(session.Drafts);
        Assert.Equal((DraftState.Waiting, "Light a lamp."), (draft.State, draft.Newest.Content.Text));
        Assert.Equal("Would you like to post this, regenerate, or cancel?", Last(session).Parts[^1].Text);

        await engine.SendAsync("yes", session.Id);
        session = await engine.WhenAsync(session.Id, s => s.Open is null && s.Waiting.IsEmpty && s.Drafts[0].State == DraftState.Posted);
        Assert.StartsWith("✅ Your post has been published successfully!", Last(session).Parts[0].Text);

        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        await engine.SendAsync("regenerate the previous post", session.Id);
        var answer = await engine.Model.NextAsync();
        answer.Say("Another one.\n<draft platform=\"facebook\" revises=\"1\">\nCall your mum.\n</draft>").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null && s.Drafts.Count == 2);
        Assert.Equal((draft.Id, draft.Request, DraftState.Waiting), (session.Drafts[1].From, session.Drafts[1].Request, session.Drafts[1].State));

        await engine.SendAsync("post it", session.Id);
        await engine.WhenAsync(session.Id, s => s.Drafts[1].State == DraftState.Posted);
        Assert.Equal(["Call your mum.", "Light a lamp."], (await engine.Get<ChatApp.Publishing.FeedPublisher>().ListAsync(0, 10)).Select(p => p.Text));
    }

    [Fact]
    public async Task Somebody_elses_session_is_refused_like_one_that_does_not_exist()
    {
        var session = await engine.TalkAsync("Hello", Draft);

        var theirs = await engine.Conversations.PostAsync(Bob, session.Id, session.Drafts[0].Id);
        var none = await engine.Conversations.PostAsync(Bob, SessionId.New(engine.Clock), session.Drafts[0].Id);
        Assert.Equal(none.Refusal, theirs.Refusal);
        Assert.Null(await engine.Conversations.OpenAsync(Bob, session.Id));
        Assert.Null(await engine.Conversations.CurrentAsync(Bob));

        var sent = await engine.Conversations.SendAsync(Bob, session.Id, "Hello");
        Assert.True(sent.Value!.Expired);
        Assert.NotEqual(session.Id, sent.Value.Session.Id);
    }

    [Fact]
    public async Task A_second_message_waits_for_the_first_answer()
    {
        var first = await engine.SendAsync("one");
        var running = await engine.Model.NextAsync();
        var second = await engine.SendAsync("two", first.Session.Id);
        Assert.Equal([second.Message], second.Session.Waiting);

        running.Say("answer one").Finish();
        (await engine.Model.NextAsync()).Say("answer two").Finish();
        var session = await engine.WhenAsync(first.Session.Id, s => s.Open is null && s.Waiting.IsEmpty);
        Assert.Equal(["one", "answer one", "two", "answer two"], session.Newest(10).Select(TextOf));
    }

    [Fact]
    public async Task The_same_send_twice_is_one_message()
    {
        var first = await engine.SendAsync("one", clientId: "a");
        var again = await engine.SendAsync("one", first.Session.Id, clientId: "a");
        Assert.Equal(first.Message, again.Message);
        Assert.Single(again.Session.Messages.OfType<PersonMessage>());
    }

    [Fact]
    public async Task Saying_yes_twice_posts_once_and_says_so()
    {
        var session = await engine.TalkAsync("post please", Draft);
        await engine.SendAsync("yes", session.Id);
        await engine.SendAsync("yes", session.Id);
        session = await engine.WhenAsync(session.Id, s => s.Open is null && s.Waiting.IsEmpty && s.Messages.OfType<PersonMessage>().Count() == 3);
        Assert.Contains("already posted", Last(session).Parts[0].Text);
        Assert.Single(await engine.Get<ChatApp.Publishing.FeedPublisher>().ListAsync(0, 10));
    }

    [Fact]
    public async Task A_bare_yes_without_a_question_goes_to_the_assistant()
    {
        var session = await engine.TalkAsync("post please", Draft);
        session = await engine.TalkAsync("what is a lamp?", "A light.", session.Id);
        session = await engine.TalkAsync("yes", "Yes what?", session.Id);
        Assert.Equal(DraftState.Waiting, session.Drafts[0].State);
    }

    [Fact]
    public async Task Stop_keeps_what_came_so_far()
    {
        var sent = await engine.SendAsync("one");
        var running = await engine.Model.NextAsync();
        running.Say("half an ans");
        await WhenStagedAsync(sent.Session);
        Assert.True(await engine.Conversations.StopAsync(Ann, sent.Session.Id));
        var session = await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        Assert.Equal((MessageStatus.Stopped, "half an ans"), (Last(session).Status, Last(session).Parts[0].Text));
    }

    [Fact]
    public async Task A_stream_without_its_end_marker_is_interrupted_never_complete()
    {
        var sent = await engine.SendAsync("one");
        (await engine.Model.NextAsync()).Say("half").BreakOff();
        var session = await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        Assert.Equal(MessageStatus.Interrupted, Last(session).Status);
        Assert.NotNull(Last(session).Reason);
    }

    [Fact]
    public async Task A_model_that_fails_at_once_says_so_and_the_message_is_kept()
    {
        var sent = await engine.SendAsync("one");
        (await engine.Model.NextAsync()).BreakOff(new InvalidOperationException("secret detail"));
        var session = await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        Assert.Equal(MessageStatus.Failed, Last(session).Status);
        Assert.DoesNotContain("secret", Last(session).Reason);
        Assert.Equal("one", TextOf(session.Newest(2)[0]));
    }

    [Fact]
    public async Task An_expired_session_is_followed_by_a_new_one_that_says_so()
    {
        var session = await engine.TalkAsync("one", "two");
        engine.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, session.Id));
        engine.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await engine.Conversations.OpenAsync(Ann, session.Id));

        var sent = await engine.SendAsync("three", session.Id);
        Assert.True(sent.Expired);
        Assert.NotEqual(session.Id, sent.Session.Id);
        Assert.Equal("Your earlier session ended after 30 minutes without activity. This is a new one.", engine.Conversations.ExpiredSentence);
        Assert.Equal(1, await engine.Get<ISessionStore>().GetSessionCount());
    }

    [Theory]
    [InlineData("", RefusalCode.Invalid)]
    [InlineData(" \n ", RefusalCode.Invalid)]
    public async Task An_empty_message_is_refused(string text, RefusalCode code) =>
        Assert.Equal(code, (await engine.Conversations.SendAsync(Ann, null, text)).Refusal!.Code);

    [Fact]
    public async Task The_longest_message_is_taken_and_one_more_character_is_not()
    {
        await engine.SendAsync(new string('x', 32_000) + "  ");
        var refusal = (await engine.Conversations.SendAsync(Ann, null, new string('x', 32_001))).Refusal!;
        Assert.Contains("32,000", refusal.Sentence);
        Assert.Equal("text", refusal.Field);
    }

    [Fact]
    public async Task Regenerating_an_answer_keeps_the_earlier_version_and_what_followed()
    {
        var session = await engine.TalkAsync("one", "first");
        session = await engine.TalkAsync("two", "later", session.Id);
        var answer = (AssistantMessage)session.Newest(10)[1];

        Assert.True((await engine.Conversations.RegenerateAsync(Ann, session.Id, answer.Id)).Ok);
        (await engine.Model.NextAsync()).Say("second").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        Assert.Equal(["one", "second"], session.Newest(10).Select(TextOf));
        Assert.Equal(2, session.VersionsOf(session.Find(session.Leaf)!).Length);

        await engine.Conversations.ShowVersionAsync(Ann, session.Id, answer.Id);
        session = (await engine.Conversations.OpenAsync(Ann, session.Id))!;
        Assert.Equal(["one", "first", "two", "later"], session.Newest(10).Select(TextOf));
    }

    [Fact]
    public async Task Editing_a_message_keeps_what_followed_as_an_earlier_version()
    {
        var session = await engine.TalkAsync("one", "first");
        var sent = await engine.SendAsync("uno", session.Id, edits: session.Newest(10)[0].Id);
        (await engine.Model.NextAsync()).Say("primero").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        Assert.Equal(["uno", "primero"], session.Newest(10).Select(TextOf));
        Assert.Equal(2, session.VersionsOf(session.Find(sent.Message)!).Length);
    }

    [Fact]
    public async Task An_edited_message_is_never_taken_for_a_yes()
    {
        var session = await engine.TalkAsync("post please", Draft);
        await engine.SendAsync("yes", session.Id, edits: session.Newest(10)[0].Id);
        (await engine.Model.NextAsync()).Say("Hm?").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        Assert.Equal(DraftState.Waiting, session.Drafts[0].State);
    }

    [Fact]
    public async Task As_many_sessions_as_may_be_live_are_kept_and_further_ones_refused()
    {
        await using var full = new Engine(new Dictionary<string, string?> { ["Sessions:MaxActive"] = "1" });
        var session = await full.TalkAsync("one", "two");
        var refused = await full.Conversations.SendAsync(Bob, null, "hello");
        Assert.Equal(RefusalCode.Full, refused.Refusal!.Code);
        Assert.NotNull(await full.Conversations.OpenAsync(Ann, session.Id));
        full.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.True((await full.Conversations.SendAsync(Bob, null, "hello")).Ok);
    }

    [Fact]
    public async Task A_session_does_not_end_during_its_running_answer()
    {
        var sent = await engine.SendAsync("one");
        var running = await engine.Model.NextAsync();
        running.Say("still ");
        await WhenStagedAsync(sent.Session);
        for (var i = 0; i < 4; i++)
        {
            engine.Clock.Advance(TimeSpan.FromSeconds(50));
            running.Say("here ");
            await WhenStagedAsync(sent.Session, 6 + (5 * (i + 1)));
        }
        Assert.Equal(1, await engine.Get<ISessionStore>().GetSessionCount());
    }

    async Task WhenStagedAsync(Session session, int length = 1)
    {
        for (var i = 0; i < 1000; i++)
        {
            if ((await engine.Get<ChatApp.Journal.IJournal>().ReadStagedAsync(session.Log))?.Text.Length >= length) return;
            engine.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(5);
        }
        throw new TimeoutException();
    }

    static AssistantMessage Last(Session session) => session.Backwards().OfType<AssistantMessage>().First();

    static string TextOf(Message message) => message is PersonMessage said ? said.Text : ((AssistantMessage)message).Parts[0].Text!;
}
