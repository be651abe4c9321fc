using System.Diagnostics;
using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

/// <summary>A person's own sessions: listed, searched, named, deleted and taken back.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    const string Draft = "Here is a draft.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    readonly Engine engine = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    async Task<IReadOnlyList<HistoryEntry>> ListAsync() => (await engine.Conversations.HistoryAsync(Ann)).Sessions;

    async Task<Session> TalkedAsync(string text, string answer = "Hi.")
    {
        var session = await engine.TalkAsync(text, answer);
        await Soon.IsSoAsync(() => engine.Get<TurnRunner>().Running == 0);
        return session;
    }

    [Fact]
    public async Task It_lists_own_sessions_newest_first_with_title_drafts_and_where_they_are_in_their_life()
    {
        await TalkedAsync("Create a Facebook post about Diwali", Draft);
        engine.Clock.Advance(TimeSpan.FromHours(23));
        await TalkedAsync("Good\n\nmorning");
        engine.Clock.Advance(TimeSpan.FromHours(1));
        await TalkedAsync("Hello");
        Assert.True((await engine.Conversations.SendAsync(Bob, null, "secret")).Ok);

        var sessions = await ListAsync();
        Assert.Equal(["Hello", "Good morning", "Create a Facebook post about Diwali"], sessions.Select(s => s.Title));
        Assert.Equal([SessionLife.Live, SessionLife.Dormant, SessionLife.Archived], sessions.Select(s => s.Life));
        Assert.Equal(new HistoryDraft(Platform.Facebook, DraftState.Waiting), Assert.Single(sessions[2].Drafts));
    }

    [Fact]
    public async Task Sessions_without_a_message_are_called_by_what_is_in_them_and_empty_ones_are_left_out()
    {
        await engine.Conversations.BeginAsync(Ann);
        var pictured = (await engine.Conversations.BeginAsync(Ann)).Value!;
        await engine.Conversations.TakeScreenshotAsync(Ann, pictured.Id, TestPictures.Png(30, 20));
        engine.Clock.Advance(TimeSpan.FromMinutes(1));
        var objects = (await engine.Conversations.BeginAsync(Ann)).Value!;
        await engine.Objects.ApplyAsync(Ann, objects.Id, [new(ObjectAct.Create, "cube", JsonDocument.Parse("{}").RootElement)]);
        Assert.Equal(["Shared objects", "Screenshot"], (await ListAsync()).Select(s => s.Title));
        await foreach (var _ in engine.Conversations.AnalyzeAsync(Ann, pictured.Id)) { }
        Assert.StartsWith("Screenshot: This is a PNG picture", (await ListAsync()).Single(s => s.Log == pictured.Log).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_in_pages_and_past_the_end_is_the_last_one()
    {
        for (var i = 1; i <= 5; i++)
        {
            await TalkedAsync($"Number {i}");
            engine.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var page = await engine.Conversations.HistoryAsync(Ann, 2, 2);
        Assert.Equal((2, 3, 5), (page.Number, page.Pages, page.Total));
        Assert.Equal(["Number 3", "Number 2"], page.Sessions.Select(s => s.Title));
        Assert.Equal(["Number 1"], (await engine.Conversations.HistoryAsync(Ann, 99, 2)).Sessions.Select(s => s.Title));
    }

    [Fact]
    public async Task Naming_and_pinning_move_no_deadline_and_survive_a_restart()
    {
        using var folder = new TempFolder();
        await using (var before = new Engine(folder: folder.Path))
        {
            var first = await before.TalkAsync("one", "1");
            before.Clock.Advance(TimeSpan.FromMinutes(5));
            await before.TalkAsync("two", "2");
            var end = await before.Conversations.EndOfAsync(Ann, first.Id);
            before.Clock.Advance(TimeSpan.FromMinutes(5));
            Assert.True((await before.Conversations.RenameAsync(Ann, first.Id, "  My\nfirst  ")).Ok);
            Assert.True((await before.Conversations.PinAsync(Ann, first.Id, true)).Ok);
            Assert.Equal(end, await before.Conversations.EndOfAsync(Ann, first.Id));
            before.Clock.Advance(TimeSpan.FromHours(2));
            Assert.True((await before.Conversations.RenameAsync(Ann, first.Id, "My first one")).Ok);
        }
        await using var after = new Engine(folder: folder.Path);
        var sessions = (await after.Conversations.HistoryAsync(Ann)).Sessions;
        Assert.Equal([("My first one", true), ("two", false)], sessions.Select(s => (s.Title, s.IsPinned)));
        Assert.Equal("My first one", after.Get<IJournal>().Find(sessions[0].Log)!.Title);
        Assert.True((await after.Conversations.PinAsync(Ann, sessions[0].Id, false)).Ok);
        Assert.Equal(["two", "My first one"], (await after.Conversations.HistoryAsync(Ann)).Sessions.Select(s => s.Title));
    }

    [Theory]
    [InlineData("   ", "Write a name first.")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123456789012345678901", "A name has at most 80 characters; this has 81.")]
    public async Task A_name_out_of_its_bounds_is_refused(string name, string sentence)
    {
        var session = await TalkedAsync("Hello");
        Assert.Equal(sentence, (await engine.Conversations.RenameAsync(Ann, session.Id, name)).Refusal!.Sentence);
    }

    [Fact]
    public async Task A_deleted_session_is_hidden_at_once_and_erased_when_the_time_to_undo_is_over()
    {
        var session = await TalkedAsync("Hello");
        Assert.True((await engine.Conversations.DiscardAsync(Ann, session.Id)).Ok);
        Assert.Empty(await ListAsync());
        Assert.Empty(await engine.Conversations.SearchAsync(Ann, "Hello"));
        Assert.Null(await engine.Conversations.FindAsync(Ann, session.Id));
        Assert.Null(await engine.Conversations.CurrentAsync(Ann));

        engine.Clock.Advance(TimeSpan.FromSeconds(10));
        await engine.Get<SessionEraser>().EraseDueAsync();
        Assert.NotNull(engine.Get<IJournal>().Find(session.Log));
        engine.Clock.Advance(TimeSpan.FromSeconds(2));
        await engine.Get<SessionEraser>().EraseDueAsync();
        Assert.Null(engine.Get<IJournal>().Find(session.Log));
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.UndoDiscardAsync(Ann, session.Id)).Refusal!.Code);
    }

    [Fact]
    public async Task A_deletion_is_carried_out_after_a_restart_too()
    {
        using var folder = new TempFolder();
        LogId log;
        await using (var before = new Engine(folder: folder.Path))
        {
            var session = await before.TalkAsync("Hello", "Hi.");
            log = session.Log;
            Assert.True((await before.Conversations.DiscardAsync(Ann, session.Id)).Ok);
        }
        await using var after = new Engine(folder: folder.Path);
        Assert.Empty((await after.Conversations.HistoryAsync(Ann)).Sessions);
        var eraser = after.Get<SessionEraser>();
        await eraser.EraseDueAsync();
        Assert.NotNull(after.Get<IJournal>().Find(log));
        after.Clock.Advance(TimeSpan.FromSeconds(12));
        await eraser.EraseDueAsync();
        Assert.Null(after.Get<IJournal>().Find(log));
    }

    [Fact]
    public async Task What_was_live_when_it_was_deleted_is_live_again_when_that_is_undone()
    {
        var session = await TalkedAsync("Hello");
        var eraser = engine.Get<SessionEraser>();
        Assert.True((await engine.Conversations.DiscardAsync(Ann, session.Id)).Ok);
        Assert.Equal(0, await engine.Get<SessionLog>().CountLiveAsync());
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.UndoDiscardAsync(Bob, session.Id)).Refusal!.Code);
        var back = (await engine.Conversations.UndoDiscardAsync(Ann, session.Id)).Value!;
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, back.Id));
        Assert.Equal((back.Id, SessionLife.Live), (Assert.Single(await ListAsync()).Id, (await ListAsync())[0].Life));

        engine.Clock.Advance(TimeSpan.FromMinutes(1));
        await eraser.EraseDueAsync();
        Assert.NotNull(await engine.Conversations.FindAsync(Ann, back.Id));
    }

    [Fact]
    public async Task Somebody_elses_session_can_be_neither_named_nor_pinned_nor_deleted()
    {
        var session = await TalkedAsync("Hello");
        var none = SessionId.New(engine.Clock);
        Assert.Equal((await engine.Conversations.RenameAsync(Bob, none, "x")).Refusal, (await engine.Conversations.RenameAsync(Bob, session.Id, "x")).Refusal);
        Assert.Equal((await engine.Conversations.PinAsync(Bob, none, true)).Refusal, (await engine.Conversations.PinAsync(Bob, session.Id, true)).Refusal);
        Assert.Equal((await engine.Conversations.DiscardAsync(Bob, none)).Refusal, (await engine.Conversations.DiscardAsync(Bob, session.Id)).Refusal);
        Assert.Null(await engine.Conversations.ExportAsync(Bob, session.Id));
        Assert.Equal("Hello", Assert.Single(await ListAsync()).Title);
    }

    [Fact]
    public async Task Search_finds_messages_that_have_all_words_and_marks_them()
    {
        var session = await TalkedAsync("Create a Facebook post about Diwali", Draft);
        await TalkedAsync("Something else");
        Assert.True((await engine.Conversations.SendAsync(Bob, null, "Diwali at Bob's")).Ok);

        var match = Assert.Single(await engine.Conversations.SearchAsync(Ann, "diwali FACEBOOK"));
        Assert.Equal((session.Id, 1), (match.Session.Id, match.Count));
        var hit = Assert.Single(match.Hits);
        Assert.True(hit.ByPerson);
        Assert.Equal("Create a [Facebook] post about [Diwali]", string.Concat(hit.Pieces.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text)));
        Assert.Equal(session.Messages[0].Id, hit.Message);

        Assert.False(Assert.Single((await engine.Conversations.SearchAsync(Ann, "lamp"))[0].Hits).ByPerson);
        Assert.Empty(await engine.Conversations.SearchAsync(Ann, "diwali nowhere"));
        Assert.Empty(await engine.Conversations.SearchAsync(Ann, "d"));
        Assert.True((await engine.Conversations.RenameAsync(Ann, session.Id, "Festival of lights")).Ok);
        Assert.Equal(0, Assert.Single(await engine.Conversations.SearchAsync(Ann, "festival lights")).Count);
    }

    [Fact]
    public async Task A_hit_in_a_long_message_shows_the_words_with_what_is_around_them()
    {
        await TalkedAsync(string.Join(' ', Enumerable.Repeat("word", 500)) + " needle " + string.Join(' ', Enumerable.Repeat("after", 500)));
        var pieces = (await engine.Conversations.SearchAsync(Ann, "needle"))[0].Hits[0].Pieces;
        Assert.Equal(("…", "…"), (pieces[0].Text, pieces[^1].Text));
        Assert.Equal("needle", Assert.Single(pieces, p => p.IsMarked).Text);
        Assert.InRange(pieces.Sum(p => p.Text.Length), 100, 200);
    }

    [Fact]
    public async Task The_owners_tabs_are_told_of_messages_names_and_deletions_and_nobody_elses()
    {
        var session = await TalkedAsync("Hello");
        var (ann, bob) = (0, 0);
        using (engine.Conversations.WatchHistory(Ann, () => ann++))
        using (engine.Conversations.WatchHistory(Bob, () => bob++))
        {
            Assert.True((await engine.Conversations.RenameAsync(Ann, session.Id, "x")).Ok);
            Assert.Equal(1, ann);
            Assert.True((await engine.Conversations.DiscardAsync(Ann, session.Id)).Ok);
            Assert.Equal((2, 0), (ann, bob));
        }
        Assert.True((await engine.Conversations.UndoDiscardAsync(Ann, session.Id)).Ok);
        Assert.Equal(2, ann);
    }

    [Fact]
    public async Task Sessions_older_than_the_journal_keeps_are_erased_with_their_pictures()
    {
        await using var engine = new Engine(new Dictionary<string, string?> { ["Journal:RetentionDays"] = "30" });
        var old = await engine.TalkAsync("old", "1");
        await engine.Get<IJournal>().AttachAsync(old.Log, new byte[] { 1, 2, 3 }, "png");
        engine.Clock.Advance(TimeSpan.FromDays(29));
        await engine.TalkAsync("new", "2");
        Assert.Equal(0, await engine.Get<SessionEraser>().EraseOldAsync());
        engine.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await engine.Get<SessionEraser>().EraseOldAsync());
        Assert.Equal(["new"], (await engine.Conversations.HistoryAsync(Ann)).Sessions.Select(s => s.Title));
        Assert.False(Directory.Exists(Path.Combine(engine.Folder, "sessions", old.Log.Id)));
    }

    [Fact]
    public async Task All_data_of_one_person_is_erased_and_nobody_elses()
    {
        var session = await TalkedAsync("one", Draft);
        Assert.Equal(DraftState.Posted, (await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id)).Value!.State);
        await TalkedAsync("two");
        var theirs = (await engine.Conversations.SendAsync(Bob, null, "mine")).Value!.Session;
        Assert.Equal(2, (await engine.Conversations.EraseAllAsync(Ann)).Value);
        Assert.Empty(await ListAsync());
        Assert.NotNull(await engine.Conversations.FindAsync(Bob, theirs.Id));
        Assert.Single(await engine.Get<FeedPublisher>().ListAsync(Ann.Id));
    }

    [Fact]
    public async Task A_thousand_sessions_of_fifty_messages_are_searched_in_less_than_300_ms()
    {
        var filler = string.Join(' ', Enumerable.Repeat("The festival of lights is near, and the shop stays open until nine.", 6));
        var journal = engine.Get<IJournal>();
        await Parallel.ForAsync(0, 1_000, async (i, ct) =>
        {
            var builder = new SessionBuilder();
            for (var m = 0; m < 25; m++) builder.Say($"{filler} {i}-{m}").Answer(i == 7 && m == 3 ? $"{filler} needle" : filler);
            await journal.AppendAsync(builder.Session.Log, 0, [.. builder.Events.Select(e => SessionEventJson.Write(e.Event, RandomId.New(), e.At, titled: e.Sequence > 2))], ct);
        });
        Assert.Equal(1_000, (await engine.Conversations.HistoryAsync(Ann)).Total);
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Single(await engine.Conversations.SearchAsync(Ann, "needle"));
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        Assert.True(best < TimeSpan.FromMilliseconds(300), $"{best.TotalMilliseconds} ms");
    }
}
