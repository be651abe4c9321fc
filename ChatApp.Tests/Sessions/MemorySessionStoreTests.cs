using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Sessions;

public sealed class MemorySessionStoreTests : IDisposable
{
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), Millisecond = TimeSpan.FromMilliseconds(1);

    readonly TestClock clock = new();
    readonly MemorySessionStore store;

    public MemorySessionStoreTests() => store = new(Options.Create(new SessionOptions { AbsoluteLifetime = TimeSpan.FromHours(1) }), clock);

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_session_is_live_until_its_deadline_and_not_a_moment_longer()
    {
        var id = await SaveAsync();
        clock.Advance(Idle - Millisecond);
        Assert.NotNull(await store.GetSession(id));
        Assert.Equal(1, await store.GetSessionCount());
        clock.Advance(Millisecond);
        Assert.Null(await store.GetSession(id));
        Assert.Equal(0, await store.GetSessionCount());
    }

    [Fact]
    public async Task Reading_counting_and_listing_move_no_deadline()
    {
        var id = await SaveAsync();
        for (var i = 0; i < 29; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await store.GetSession(id);
            await store.GetSessionCount();
            await foreach (var _ in store.ListSessions()) { }
        }
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task Refreshing_slides_the_deadline_but_never_past_the_absolute_lifetime()
    {
        var id = await SaveAsync();
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await store.RefreshSession(id));
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await store.RefreshSession(id));
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.False(await store.RefreshSession(id));
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task Refreshing_an_unknown_session_creates_nothing()
    {
        Assert.False(await store.RefreshSession(SessionId.New(clock)));
        Assert.Equal(0, await store.GetSessionCount());
    }

    [Fact]
    public async Task Of_a_hundred_creators_one_is_first()
    {
        var record = Record(SessionId.New(clock));
        var created = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await store.SaveSession(record))));
        Assert.Single(created, first => first);
    }

    [Fact]
    public async Task Saving_on_an_old_version_changes_nothing()
    {
        var id = await SaveAsync();
        Assert.True(await store.SaveSession(Record(id) with { Version = 2 }, expected: 1));
        Assert.False(await store.SaveSession(Record(id) with { Version = 3 }, expected: 1));
        Assert.Equal(2, (await store.GetSession(id))!.Version);
    }

    [Fact]
    public async Task The_sweep_gives_back_what_ended_and_only_that()
    {
        await SaveAsync();
        clock.Advance(Idle);
        var live = await SaveAsync();
        Assert.Equal(1, store.Sweep());
        Assert.NotNull(await store.GetSession(live));
        Assert.Equal(0, store.Sweep());
    }

    [Fact]
    public async Task A_lease_has_one_holder_until_it_lapses()
    {
        var id = SessionId.New(clock);
        Assert.True(await store.TryLease(id, "a", TimeSpan.FromMinutes(1)));
        Assert.False(await store.TryLease(id, "b", TimeSpan.FromMinutes(1)));
        Assert.True(await store.TryLease(id, "a", TimeSpan.FromMinutes(1)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await store.TryLease(id, "b", TimeSpan.FromMinutes(1)));
    }

    async Task<SessionId> SaveAsync()
    {
        var id = SessionId.New(clock);
        Assert.True(await store.SaveSession(Record(id)));
        return id;
    }

    SessionRecord Record(SessionId id) => new(id, "ann", clock.GetUtcNow(), clock.GetUtcNow(), 1, clock.GetUtcNow() + Idle);
}
