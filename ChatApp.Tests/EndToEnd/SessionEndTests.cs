using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>A session's end as a person sees it come, with a short idle timeout.</summary>
[Collection(InOtherBrowser.Name)]
public sealed class SessionEndTests(Chromium chromium) : BrowserTest(chromium, ("Sessions:IdleTimeout", "00:00:09"), ("Assistants:Offline:TokensPerSecond", "0"))
{
    static ILocator Soon(Tab tab) => tab.Assistant.GetByRole(AriaRole.Region, new() { Name = "Session ends soon" });

    static ILocator Over(Tab tab) => tab.Assistant.GetByRole(AriaRole.Region, new() { Name = "Session ended" });

    [Fact]
    public async Task It_is_announced_kept_over_and_restored_and_the_unsent_text_stays()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about Diwali");
        var first = await tab.SessionIdAsync();
        await Expect(tab.Assistant.GetByTestId("left")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9] s$"));
        await Expect(Soon(tab)).ToBeVisibleAsync();
        await tab.ShootAsync("session-ends-soon");
        await Soon(tab).GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(Soon(tab)).ToHaveCountAsync(0);

        await tab.Composer.FillAsync("half a thought");
        await Expect(Over(tab)).ToBeVisibleAsync();
        await Expect(Over(tab)).ToContainTextAsync("This session ended after 9 seconds without activity.");
        await tab.ShootAsync("session-ended");
        await Over(tab).GetByRole(AriaRole.Button, new() { Name = "Restore it" }).ClickAsync();
        await Expect(Over(tab)).ToHaveCountAsync(0);
        Assert.NotEqual(first, await tab.SessionIdAsync());
        await Expect(tab.Composer).ToHaveValueAsync("half a thought");
        await Expect(tab.Said).ToHaveCountAsync(1);
        await tab.AskAsync("yes");
        await Expect(tab.Conversation).ToContainTextAsync("published successfully");
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task Typing_keeps_a_session_and_an_open_tab_does_not()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        var first = await tab.SessionIdAsync();
        var idle = await OpenAsync();
        // Longer than the idle timeout, with a key now and then.
        for (var typed = System.Diagnostics.Stopwatch.StartNew(); typed.Elapsed < TimeSpan.FromSeconds(12);)
            await tab.Composer.PressSequentiallyAsync("word ", new() { Delay = 200 });
        await Expect(Over(tab)).ToHaveCountAsync(0);
        Assert.Equal(first, await tab.SessionIdAsync());
        // From here on nobody does anything, though two tabs are open.
        await Expect(Over(tab)).ToBeVisibleAsync();
        await Expect(Over(idle)).ToBeVisibleAsync();
    }
}
