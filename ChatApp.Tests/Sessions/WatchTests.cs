using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Sessions;

public abstract class WatchContract(IDictionary<string, string?> settings) : IAsyncLifetime
{
    readonly Engine engine = new(settings);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await engine.DisposeAsync();

    [Fact]
    public async Task A_watcher_that_joins_late_gets_the_running_answer_from_its_first_letter()
    {
        var sent = await engine.SendAsync("one");
        var answer = (await engine.Model.NextAsync()).Say("Hello");
        await CollectAsync(sent.Session.Id, default, seen => seen.Text == "Hello");
        var late = await CollectAsync(sent.Session.Id, new Cursor(sent.Session.Version), seen => seen.Text == "Hello");
        Assert.Empty(late.Events);
        answer.Finish();
    }

    [Fact]
    public async Task A_watcher_that_comes_back_gets_what_it_missed_and_nothing_twice()
    {
        var sent = await engine.SendAsync("one");
        var answer = (await engine.Model.NextAsync()).Say("Hello");
        var first = await CollectAsync(sent.Session.Id, default, seen => seen.Text == "Hello");
        answer.Say(" world");
        var collecting = CollectAsync(sent.Session.Id, new Cursor(first.Events[^1].Sequence, 3), seen => seen.Text == "lo world");
        // Text is staged from time to time.
        await Soon.IsSoAsync(() =>
        {
            engine.Clock.Advance(TimeSpan.FromMilliseconds(60));
            return collecting.IsCompleted;
        });
        var second = await collecting;
        answer.Finish();
        var third = await CollectAsync(sent.Session.Id, new Cursor(first.Events[^1].Sequence, 11), seen => seen.Events.Any(e => e.Event is TurnClosed));
        Assert.Equal("", third.Text);
        Assert.Equal([4L], third.Events.Select(e => e.Sequence));
        Assert.Empty(second.Events);
    }

    [Fact]
    public async Task A_watcher_that_lags_far_behind_still_sees_every_event_once()
    {
        engine.Model.Always = "ok";
        var sent = await engine.SendAsync("start");
        await using var slow = engine.Conversations.WatchAsync(Ann, sent.Session.Id, default).GetAsyncEnumerator();
        Assert.True(await slow.MoveNextAsync());
        for (var i = 0; i < 300; i++)
        {
            await engine.SendAsync($"message {i}", sent.Session.Id);
            await engine.WhenAsync(sent.Session.Id, s => s.Open is null && s.Waiting.IsEmpty);
        }
        var last = (await engine.Conversations.OpenAsync(Ann, sent.Session.Id))!.Version;
        var seen = ((Appended)slow.Current).Events.Select(e => e.Sequence).ToList();
        while (seen[^1] < last)
        {
            Assert.True(await slow.MoveNextAsync());
            if (slow.Current is Appended appended) seen.AddRange(appended.Events.Select(e => e.Sequence));
        }
        Assert.Equal(Enumerable.Range(1, (int)last).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task Two_writers_of_500_acts_each_leave_no_gap_and_no_duplicate_and_watchers_see_each_once()
    {
        var session = await engine.TalkAsync("one", "two");
        var last = session.Version + 1_000;
        var log = engine.Get<SessionLog>();
        var watchers = Enumerable.Range(0, 3).Select(_ => CollectAsync(session.Id, default, seen => seen.Events[^1].Sequence == last)).ToList();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++) await log.ExecuteAsync(session.Log, d => d.Add(new Touched($"{writer}-{i}")));
        })));
        var stored = (await engine.Get<IJournal>().ReadAsync(session.Log)).Select(SessionEventJson.Read).ToList();
        Assert.Equal(Enumerable.Range(1, (int)last).Select(i => (long)i), stored.Select(e => e.Sequence));
        Assert.Equal(1_000, stored.Select(e => (e.Event as Touched)?.By).OfType<string>().Distinct().Count());
        foreach (var seen in await Task.WhenAll(watchers)) Assert.Equal(stored.Select(e => (e.Sequence, (e.Event as Touched)?.By)), seen.Events.Select(e => (e.Sequence, (e.Event as Touched)?.By)));
        await Soon.IsSoAsync(async () => (await engine.Get<ISessionStore>().GetSession(session.Id))?.Version == last);
    }

    [Fact]
    public async Task A_stranger_watches_nothing()
    {
        var sent = await engine.SendAsync("one");
        await foreach (var _ in engine.Conversations.WatchAsync(Bob, sent.Session.Id, default)) Assert.Fail("A stranger saw something.");
    }

    [Fact]
    public async Task Nobody_is_left_in_the_feed_when_the_watchers_are_gone()
    {
        var sent = await engine.SendAsync("one");
        await CollectAsync(sent.Session.Id, default, seen => seen.Events.Count > 0);
        Assert.Equal(0, engine.Get<LocalSessionFeed>().Watched);
    }

    [Fact]
    public async Task An_answer_that_nobody_runs_any_more_is_interrupted_with_what_was_staged()
    {
        using var folder = new TempFolder();
        SessionId id;
        await using (var first = new Engine(settings, folder: folder.Path))
        {
            var sent = await first.SendAsync("one");
            id = sent.Session.Id;
            // As a process that was killed leaves it: an open turn, and staged text.
            await first.Get<IJournal>().StageAsync(sent.Session.Log, sent.Session.Open!.Id, 0, "Half an ans");
            CopyTo(folder.Path + "-killed", folder.Path);
        }
        await using (var second = new Engine(settings, folder: folder.Path + "-killed"))
        {
            // A store that outlives the process remembers who ran the turn, until its lease has lapsed.
            second.Clock.Advance(TimeSpan.FromMinutes(1));
            var session = (await second.Conversations.OpenAsync(Ann, id))!;
            var answer = (AssistantMessage)session.Find(session.Leaf)!;
            Assert.Equal((MessageStatus.Interrupted, "Half an ans"), (answer.Status, answer.Parts[0].Text));
            await Soon.IsSoAsync(async () => await second.Get<ISessionStore>().GetSession(id) is not null);
        }
        Directory.Delete(folder.Path + "-killed", recursive: true);
    }

    static void CopyTo(string target, string source)
    {
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    sealed record Seen(List<Recorded> Events, string Text);

    async Task<Seen> CollectAsync(SessionId id, Cursor from, Func<Seen, bool> until)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = new Seen([], "");
        await foreach (var item in engine.Conversations.WatchAsync(Ann, id, from, limit.Token))
        {
            if (item is Appended appended) seen.Events.AddRange(appended.Events);
            else if (item is Progress progress) seen = seen with { Text = seen.Text + progress.Text };
            if (until(seen)) break;
        }
        return seen;
    }
}

public sealed class WatchTests() : WatchContract(new Dictionary<string, string?>());

public sealed class SealedWatchTests() : WatchContract(new Dictionary<string, string?> { ["Sessions:Encrypt"] = "true" });

[Collection(RedisCollection.Name)]
public sealed class RedisWatchTests(RedisServer redis) : WatchContract(new Dictionary<string, string?>
{
    ["Sessions:Store"] = "Redis",
    ["Sessions:Redis:Url"] = redis.Url,
    ["Sessions:Encrypt"] = "true",
});
