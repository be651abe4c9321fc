using System.Diagnostics;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Sessions;

public sealed class SessionSweeperTests : IAsyncLifetime
{
    readonly Engine engine = new();

    public Task InitializeAsync()
    {
        engine.Model.Always = "ok";
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await engine.DisposeAsync();

    SessionLog Log => engine.Get<SessionLog>();

    [Fact]
    public async Task Folds_that_nobody_asks_for_are_dropped_and_the_others_kept()
    {
        var idle = engine.Get<Microsoft.Extensions.Options.IOptions<SessionOptions>>().Value.IdleTimeout;
        var (left, used) = ((await engine.SendAsync("one")).Session.Log, (await engine.SendAsync("two")).Session.Log);
        await engine.WhenAsync((await Log.LoadAsync(left))!.Id, s => s.Open is null);
        await engine.WhenAsync((await Log.LoadAsync(used))!.Id, s => s.Open is null);
        var (first, second) = (await Log.LoadAsync(left), await Log.LoadAsync(used));
        engine.Clock.Advance(idle - TimeSpan.FromMilliseconds(1));
        Assert.Same(second, await Log.LoadAsync(used));
        engine.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await engine.Get<SessionSweeper>().SweepAsync();
        Assert.Same(second, await Log.LoadAsync(used));
        var again = await Log.LoadAsync(left);
        Assert.NotSame(first, again);
        Assert.Equal(first!.Version, again!.Version);
    }

    [Fact]
    public async Task A_long_one_that_is_dropped_leaves_a_snapshot()
    {
        var session = (await engine.SendAsync("one")).Session;
        while (session.Version < 200)
        {
            await engine.SendAsync("again", session.Id);
            session = await engine.WhenAsync(session.Id, s => s.Open is null);
        }
        engine.Clock.Advance(TimeSpan.FromHours(1));
        await engine.Get<SessionSweeper>().SweepAsync();
        await Log.SaveSnapshotsAsync(default);
        Assert.NotNull(await engine.Get<IJournal>().ReadSnapshotAsync(session.Log));
    }

    [Fact]
    public async Task Work_on_many_rests_now_and_then_and_only_then()
    {
        var breather = new Breather();
        for (var rests = 0; rests < 3; rests++)
        {
            var busy = Stopwatch.StartNew();
            while (busy.Elapsed < TimeSpan.FromMilliseconds(1)) Thread.SpinWait(10);
            var rest = breather.RestAsync(default).AsTask();
            Assert.False(rest.IsCompleted);
            await rest;
        }
        Assert.InRange(Enumerable.Range(0, 1_000).Count(_ => new Breather().RestAsync(default).AsTask().IsCompletedSuccessfully), 500, 1_000);
    }
}
