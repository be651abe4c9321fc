using ChatApp.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

[Collection(InBrowser.Name)]
public sealed class KilledServerTests(Chromium chromium)
{
    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_an_answer_comes_back_into_the_same_session()
    {
        using var folder = new TempFolder();
        var port = AppProcess.FreePort();
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 } });
        using var first = await AppProcess.StartAsync(port, folder.Path, ("Assistants:Offline:TokensPerSecond", "20"));
        var tab = await Tab.OpenAsync(context, first.Url);
        await tab.AskAsync("hello");
        await tab.SayAsync("Create a long Facebook post about our bakery's 10th anniversary");
        await Expect(tab.Drafts.Last.Locator(".text")).Not.ToBeEmptyAsync();
        var id = await tab.SessionIdAsync();
        await tab.Composer.FillAsync("typed meanwhile");
        first.Kill();
        await Expect(tab.Page.GetByText("Connection lost. Your text is kept. Reconnecting…")).ToBeVisibleAsync();
        await tab.ShootAsync("connection-lost");

        using var second = await AppProcess.StartAsync(port, folder.Path, ("Assistants:Offline:TokensPerSecond", "0"));
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "interrupted");
        await tab.ReadyAsync();
        Assert.Equal(id, await tab.SessionIdAsync());
        await Expect(tab.Said).ToHaveCountAsync(2);
        await Expect(tab.Composer).ToHaveValueAsync("typed meanwhile");
        await tab.ShootAsync("after-kill");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await tab.AskAsync("hello again");
        await Expect(tab.Answers).ToHaveCountAsync(3);
    }
}
