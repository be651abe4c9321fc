using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

public sealed class PostingTests
{
    const string Draft = "<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    [Fact]
    public async Task A_failing_publisher_leaves_the_draft_failed_with_the_reason_and_it_can_be_tried_again()
    {
        var publisher = new FlakyPublisher { Failure = new PublishException("The network is unreachable.") };
        await using var engine = new Engine(publisher: publisher);
        var session = await engine.TalkAsync("post please", Draft);
        var failed = (await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id)).Value!;
        Assert.Equal((DraftState.Failed, "The network is unreachable."), (failed.State, failed.Reason));

        publisher.Failure = null;
        var posted = (await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id)).Value!;
        Assert.Equal((DraftState.Posted, "https://example.org/1"), (posted.State, posted.PostUrl));
    }

    [Fact]
    public async Task What_an_unexpected_failure_says_never_reaches_the_person()
    {
        var publisher = new FlakyPublisher { Failure = new InvalidOperationException("connection string=secret") };
        await using var engine = new Engine(publisher: publisher);
        var session = await engine.TalkAsync("post please", Draft);
        await engine.SendAsync("yes", session.Id);
        session = await engine.WhenAsync(session.Id, s => s.Drafts[0].State == DraftState.Failed && s.Open is null);
        Assert.Equal("The post could not be published.", session.Drafts[0].Reason);
        Assert.Contains("say \"post it\" to try again", ((AssistantMessage)session.Find(session.Leaf)!).Parts[0].Text);
    }

    [Fact]
    public async Task Ten_posts_at_once_are_one_and_the_others_are_told_so()
    {
        var publisher = new FlakyPublisher();
        await using var engine = new Engine(publisher: publisher);
        var session = await engine.TalkAsync("post please", Draft);
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id)));
        Assert.Equal(1, publisher.Published);
        Assert.Single(results, r => r.Ok);
        Assert.All(results.Where(r => !r.Ok), r => Assert.Equal(RefusalCode.AlreadyDone, r.Refusal!.Code));
    }

    [Theory]
    [InlineData(true, DraftState.Posted)]
    [InlineData(false, DraftState.Failed)]
    public async Task A_draft_that_was_being_posted_when_the_process_ended_is_settled_by_asking_the_publisher(bool wasPublished, DraftState expected)
    {
        using var folder = new TempFolder();
        Session session;
        await using (var first = new Engine(folder: folder.Path))
        {
            session = await first.TalkAsync("post please", Draft);
            // The journal as it is between asking and the answer of the publisher.
            var asked = new Decision(session, first.Clock.GetUtcNow());
            DraftDecisions.Post(asked, session.Drafts[0].Id, null, null);
            await first.Get<ChatApp.Journal.IJournal>().AppendAsync(session.Log, session.Version, [.. asked.Events.Select(e => SessionEventJson.Write(e, "x", asked.Now, true))]);
        }
        var publisher = new FlakyPublisher { Found = wasPublished ? "https://example.org/1" : null };
        await using var second = new Engine(folder: folder.Path, publisher: publisher);
        var after = (await second.Conversations.OpenAsync(Ann, session.Id))!;
        Assert.Equal(expected, after.Drafts[0].State);
        Assert.Equal(0, publisher.Published);
    }

    [Fact]
    public async Task A_post_stays_when_its_session_is_gone()
    {
        await using var engine = new Engine();
        var session = await engine.TalkAsync("post please", Draft);
        await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id);
        await engine.Get<ChatApp.Journal.IJournal>().DeleteAsync(session.Log);
        Assert.Equal("Light a lamp.", Assert.Single(await engine.Get<FeedPublisher>().ListAsync(0, 10)).Text);
    }

    sealed class FlakyPublisher : IPublisher
    {
        int published;

        public Exception? Failure { get; set; }

        public string? Found { get; init; }

        public int Published => published;

        public Task<string> PublishAsync(Post post, byte[]? image, CancellationToken ct = default) =>
            Failure is not null ? Task.FromException<string>(Failure) : Task.FromResult($"https://example.org/{Interlocked.Increment(ref published)}");

        public Task<string?> FindAsync(string id, CancellationToken ct = default) => Task.FromResult(Found);
    }
}
