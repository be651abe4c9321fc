using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Sessions;

/// <summary>A store that goes away loses nothing and holds nobody up.</summary>
public sealed class StoreSyncTests : IAsyncLifetime
{
    readonly FaultyStore store = new();
    readonly Engine engine;

    public StoreSyncTests() => engine = new Engine(Patient, store: store.Over);

    /// <summary>The assistant may be silent for longer than a session lives.</summary>
    static readonly Dictionary<string, string?> Patient = new() { ["Assistants:TokenTimeout"] = "00:10:00", ["Sessions:IdleTimeout"] = "00:05:00" };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    StoreSync Sync => engine.Get<StoreSync>();

    [Fact]
    public async Task Talking_goes_on_without_the_store_and_it_is_told_when_it_is_back()
    {
        var session = await engine.TalkAsync("one", "1");
        store.IsGone = true;
        session = await engine.TalkAsync("two", "2", session.Id);
        Assert.True(Sync.IsPaused);
        var other = await engine.TalkAsync("three", "3");
        Assert.Equal(4, session.Messages.Count);
        Assert.Equal(2, await engine.Get<SessionLog>().CountLiveAsync());
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, session.Id));
        Assert.True(await engine.Conversations.TouchAsync(Ann, session.Id));

        store.IsGone = false;
        Assert.True(await Sync.ProbeAsync(default));
        Assert.False(Sync.IsPaused);
        Assert.Equal(session.Version, (await store.GetSession(session.Id))!.Version);
        Assert.Equal(other.Version, (await store.GetSession(other.Id))!.Version);
        Assert.Equal(0, Sync.Behind);
    }

    [Fact]
    public async Task What_waits_for_the_store_grows_with_the_sessions_not_with_what_happens_in_them()
    {
        engine.Model.Always = "ok";
        store.IsGone = true;
        var sent = await engine.SendAsync("start");
        for (var i = 0; i < 50; i++)
        {
            await engine.SendAsync("again", sent.Session.Id);
            await engine.WhenAsync(sent.Session.Id, s => s.Open is null && s.Waiting.IsEmpty);
        }
        Assert.Equal(1, Sync.Behind);
    }

    [Fact]
    public async Task Deadlines_pass_without_the_store_too()
    {
        var session = await engine.TalkAsync("one", "1");
        store.IsGone = true;
        engine.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, session.Id));
        engine.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await engine.Conversations.OpenAsync(Ann, session.Id));
        Assert.Equal(0, await engine.Get<SessionLog>().CountLiveAsync());
        store.IsGone = false;
        await Sync.ProbeAsync(default);
        Assert.Null(await engine.Conversations.OpenAsync(Ann, session.Id));
    }

    [Fact]
    public async Task A_running_answer_keeps_its_session_alive_without_the_store()
    {
        var sent = await engine.SendAsync("one");
        var answer = await engine.Model.NextAsync();
        store.IsGone = true;
        engine.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, sent.Session.Id));
        answer.Say("late").Finish();
        await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, sent.Session.Id));
    }

    [Fact]
    public async Task Sessions_that_the_store_lost_come_back_from_the_journal()
    {
        var session = await engine.TalkAsync("one", "1");
        var other = await engine.TalkAsync("two", "2");
        await store.Clear();
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, session.Id));
        Assert.True(Sync.TakeLost());
        await engine.Get<SessionLog>().RefillAsync(default);
        Assert.Equal(2, await store.GetSessionCount());
        Assert.NotNull(await store.GetSession(other.Id));
    }

    [Fact]
    public async Task A_session_that_ended_without_the_store_does_not_come_back_with_it()
    {
        var session = await engine.TalkAsync("one", "1");
        store.IsGone = true;
        Assert.True((await engine.Conversations.EndAsync(Ann, session.Id)).Ok);
        store.IsGone = false;
        await Sync.ProbeAsync(default);
        Assert.Equal(0, await store.GetSessionCount());
        await engine.Get<SessionLog>().RefillAsync(default);
        Assert.Equal(0, await store.GetSessionCount());
    }

    [Fact]
    public async Task Sessions_that_were_live_before_a_restart_are_live_after_it()
    {
        using var folder = new TempFolder();
        Session session;
        await using (var before = new Engine(folder: folder.Path)) session = await before.TalkAsync("one", "1");
        await using var after = new Engine(folder: folder.Path);
        await after.Get<SessionLog>().RefillAsync(default);
        Assert.Equal(1, await after.Get<ISessionStore>().GetSessionCount());
        Assert.NotNull(await after.Conversations.OpenAsync(Ann, session.Id));
    }

    [Fact]
    public async Task The_monitor_notices_within_seconds_that_the_store_is_gone_and_that_it_is_back()
    {
        var heard = 0;
        Sync.Changed += () => Interlocked.Increment(ref heard);
        var monitor = new StoreMonitor(Sync, engine.Get<SessionLog>(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<StoreMonitor>.Instance);
        await monitor.StartAsync(default);
        store.IsGone = true;
        await UntilAsync(() => Sync.IsPaused);
        store.IsGone = false;
        await UntilAsync(() => heard == 2);
        Assert.False(Sync.IsPaused);
        await monitor.StopAsync(default);

        static async Task UntilAsync(Func<bool> isSo)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (!isSo()) await Task.Delay(20, limit.Token);
        }
    }
}
