using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Journal;

/// <summary>Journals that released versions wrote are read for ever. Never change a file under <c>Data</c>; add one for each new format.</summary>
public sealed class GoldenJournalTests
{
    [Fact]
    public async Task A_journal_of_format_1_is_read_and_goes_on()
    {
        using var folder = new TempFolder();
        foreach (var kind in new[] { "sessions", "posts" })
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, kind));
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Journal", "Data", "v1", kind))) File.Copy(file, Path.Combine(folder.Path, kind, Path.GetFileName(file)));
        }
        var clock = new TestClock();
        clock.Advance(new DateTimeOffset(2026, 11, 20, 15, 30, 0, TimeSpan.Zero) - clock.GetUtcNow());
        await using var engine = new Engine(folder: folder.Path, clock: clock);
        var owner = new Caller("kgWhuEKOO9kNS2uRaO_n8g");
        Assert.True(SessionId.TryParse("session_1795188302959_1xHs8aCBatSW_IypWxp6zg", out var id));

        var session = (await engine.Conversations.OpenAsync(owner, id))!;
        Assert.Equal((14, 6, 2), (session.Version, session.Messages.Count, session.Drafts.Count));
        Assert.Equal(["Create a Facebook post about Diwali with image", "yes", "regenerate the previous post"], session.Messages.OfType<PersonMessage>().Select(m => m.Text));
        Assert.All(session.Messages.OfType<AssistantMessage>(), m => Assert.Equal(MessageStatus.Complete, m.Status));
        Assert.Equal((DraftState.Posted, DraftState.Waiting), (session.Drafts[0].State, session.Drafts[1].State));
        Assert.Equal(session.Drafts[0].Id, session.Drafts[1].From);
        Assert.StartsWith("The lamps are ready, and so are the sweets: time for Diwali. 🎆", session.Drafts[0].Newest.Content.Text);
        Assert.Equal((1200, 630), (session.Drafts[0].Newest.Content.Image!.Width, session.Drafts[0].Newest.Content.Image!.Height));
        Assert.Equal("/feed/aYvoPy8os4y_0wokKbfBZQ-1", session.Drafts[0].PostUrl);
        Assert.Equal("aYvoPy8os4y_0wokKbfBZQ-1", Assert.Single(await engine.Get<FeedPublisher>().ListAsync(0, 10)).Id);

        Assert.Equal(DraftState.Posted, (await engine.Conversations.PostAsync(owner, id, session.Drafts[1].Id)).Value!.State);
        Assert.Equal(2, (await engine.Get<FeedPublisher>().ListAsync(0, 10)).Count);
    }
}
