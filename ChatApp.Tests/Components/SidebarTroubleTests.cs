using Bunit;
using ChatApp.Sessions;

namespace ChatApp.Tests.Components;

/// <summary>What the sidebar says when the store is gone.</summary>
public sealed class SidebarTroubleTests : Sidebars
{
    const string Paused = "Live sync is paused: the session store does not answer. You can go on, everything is kept.";

    [Fact]
    public async Task A_paused_sync_is_said_while_it_lasts_and_talking_goes_on()
    {
        var sidebar = Sidebar();
        Assert.DoesNotContain(Paused, Text(sidebar));
        var sync = Engine.Get<StoreSync>();
        sync.Pause(new StoreUnavailableException("gone"));
        sidebar.WaitForAssertion(() => Assert.Contains(Paused, Text(sidebar)));
        Assert.Equal("Live sync is paused. You can go on, everything is kept.", Announced(sidebar));
        await TalkAsync(sidebar, "Hello", "Hi.");
        Assert.True(await sync.ProbeAsync(default));
        sidebar.WaitForAssertion(() => Assert.DoesNotContain(Paused, Text(sidebar)));
    }

    static string Text(IRenderedComponent<ChatApp.Components.AiSidebar.AiSidebar> sidebar) => sidebar.Role("complementary", "Assistant").Read();
}
