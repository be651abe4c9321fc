using ChatApp.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

public sealed class ExpiryTests(Chromium chromium) : BrowserTest(chromium, ("Sessions:IdleTimeout", "00:00:02"), ("Assistants:Offline:TokensPerSecond", "0"))
{
    const string Line = "Your earlier session ended after 2 seconds without activity. This is a new one.";

    [Fact]
    public async Task A_message_to_an_expired_session_starts_a_new_one_and_says_so_in_one_quiet_line()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        var first = await tab.SessionIdAsync();
        await WhenExpiredAsync();
        await tab.SayAsync("are you there?");
        await Expect(tab.Assistant.GetByText(Line)).ToBeVisibleAsync();
        await Expect(tab.Said).ToHaveCountAsync(1);
        Assert.NotEqual(first, await tab.SessionIdAsync());
        await tab.ShootAsync("expired");
    }

    [Fact]
    public async Task A_reload_after_the_end_says_so_and_keeps_the_unsent_text()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        await tab.Composer.FillAsync("half a thought");
        await WhenExpiredAsync();
        await tab.ReloadAsync();
        await Expect(tab.Assistant.GetByText(Line)).ToBeVisibleAsync();
        await Expect(tab.Said).ToHaveCountAsync(0);
        await Expect(tab.Composer).ToHaveValueAsync("half a thought");
    }

    async Task WhenExpiredAsync()
    {
        var store = App.Services.GetService(typeof(ChatApp.Sessions.ISessionStore)) as ChatApp.Sessions.ISessionStore;
        await Soon.IsSoAsync(async () => await store!.GetSessionCount() == 0);
    }
}
