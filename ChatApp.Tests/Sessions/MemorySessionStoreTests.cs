using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Options;

namespace ChatApp.Tests.Sessions;

public sealed class MemorySessionStoreTests : SessionStoreContract
{
    protected override bool KeepsEvents => false;

    protected override ISessionStore Open(string name, TestClock clock) => new MemorySessionStore(Options.Create(new SessionOptions { AbsoluteLifetime = TimeSpan.FromHours(1) }), clock);

    [Fact]
    public async Task The_sweep_gives_back_what_ended_and_only_that()
    {
        var store = (MemorySessionStore)Store;
        await SaveAsync();
        Clock.Advance(Idle);
        var live = await SaveAsync();
        Assert.Equal(1, await store.SweepAsync(new Breather(), default));
        Assert.NotNull(await store.GetSession(live));
        Assert.Equal(0, await store.SweepAsync(new Breather(), default));
    }
}
