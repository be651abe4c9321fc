using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>Earlier sessions as a person finds, reads and restores them.</summary>
public sealed class HistoryInBrowserTests(Chromium chromium) : BrowserTest(chromium, ("Assistants:Offline:TokensPerSecond", "0"))
{
    static ILocator Rows(Tab tab) => tab.Page.Locator("main article");

    static ILocator Search(Tab tab) => tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search your sessions" });

    async Task<Tab> WithTwoSessionsAsync()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about Diwali with image");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New chat" }).ClickAsync();
        await Expect(tab.Said).ToHaveCountAsync(0);
        await tab.AskAsync("Write a tweet about Monday coffee");
        return tab;
    }

    [Fact]
    public async Task A_session_is_found_by_its_words_read_and_gone_on_with()
    {
        var tab = await WithTwoSessionsAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(Rows(tab)).ToHaveCountAsync(2);
        await tab.ShootAsync("history");
        await Search(tab).FillAsync("diwali image");
        await Expect(Rows(tab)).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("main mark").First).ToHaveTextAsync(new Regex("^[Dd]iwali$"));
        await tab.ShootAsync("history-search");
        await tab.Page.Locator(".hits a").First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Create a Facebook post about Diwali with image");
        var log = tab.Page.GetByRole(AriaRole.Log, new() { Name = "Earlier messages" });
        await Expect(log.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await tab.Page.WaitForFunctionAsync("() => CSS.highlights.has('found') && CSS.highlights.get('found').size > 0");
        await tab.ShootAsync("history-session");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(tab.Conversation.GetByText("Create a Facebook post about Diwali with image")).ToBeVisibleAsync();
        await tab.SayAsync("yes");
        await Expect(tab.Conversation).ToContainTextAsync("published successfully");
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task Names_and_deletions_are_seen_in_the_other_tab_within_a_second()
    {
        var tab = await WithTwoSessionsAsync();
        await tab.GoAsync("/history");
        var other = await OpenAsync("/history");
        await Expect(Rows(other)).ToHaveCountAsync(2);
        var row = Rows(tab).Filter(new() { HasText = "Monday coffee" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Coffee");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(Rows(other).Filter(new() { HasText = "Coffee" })).ToHaveCountAsync(1, new() { Timeout = 5_000 });
        await Rows(tab).Filter(new() { HasText = "Coffee" }).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(Rows(other)).ToHaveCountAsync(1, new() { Timeout = 5_000 });
        await Expect(tab.Conversation).ToContainTextAsync("This conversation was deleted.");
        await tab.ShootAsync("history-undo");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Rows(other)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_session_is_saved_imported_and_printed()
    {
        var tab = await WithTwoSessionsAsync();
        await tab.GoAsync("/history");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Create a Facebook post about Diwali with image" }).ClickAsync();
        var saving = tab.Page.WaitForDownloadAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "JSON" }).ClickAsync();
        var download = await saving;
        Assert.Equal("Create-a-Facebook-post-about-Diwali-with-image.json", download.SuggestedFilename);
        var saved = await File.ReadAllTextAsync(await download.PathAsync());

        await tab.GoAsync("/history");
        await tab.Page.GetByLabel("Import a session").SetInputFilesAsync(new FilePayload { Name = "s.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(saved) });
        await tab.Page.WaitForURLAsync(new Regex("/history/session_"));
        await Expect(tab.Page.Locator("main img").First).ToBeVisibleAsync();
        saving = tab.Page.WaitForDownloadAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "JSON" }).ClickAsync();
        Assert.Equal(saved, await File.ReadAllTextAsync(await (await saving).PathAsync()));

        await Context.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = 'yes'; };");
        var address = await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Print" }).GetAttributeAsync("href");
        await tab.Page.GotoAsync($"{App.Url}/{address}");
        await Expect(tab.Page.Locator("html[data-printed=yes]")).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await tab.ShootAsync("history-print");
        Assert.Empty(tab.Problems);

        // To a stranger none of it exists.
        await using var stranger = await StrangerAsync();
        var asked = await stranger.APIRequest.GetAsync($"{App.Url}/{address!.Replace("/print", "/export.json", StringComparison.Ordinal)}");
        Assert.Equal(404, asked.Status);
    }

    [Fact]
    public async Task All_data_is_deleted_and_the_browser_is_forgotten()
    {
        var tab = await WithTwoSessionsAsync();
        var before = await VisitorAsync();
        await tab.GoAsync("/privacy");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete all my data…" }).ClickAsync();
        await Expect(tab.Page.GetByText("2 conversations are erased with everything in them.")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
        await Expect(tab.Page.GetByText("Your conversations are erased.")).ToBeVisibleAsync();
        await Expect(tab.Said).ToHaveCountAsync(0);
        Assert.Equal(before, await VisitorAsync());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Forget this browser" }).ClickAsync();
        await tab.ReadyAsync();
        Assert.NotEqual(before, await VisitorAsync());
        await tab.GoAsync("/history");
        await Expect(tab.Page.Locator(".empty")).ToBeVisibleAsync();
        Assert.Empty(tab.Problems);
    }

    async Task<string> VisitorAsync() => (await Context.CookiesAsync()).Single(c => c.Name == "chatapp-visitor").Value;

    [Fact]
    public async Task On_a_phone_history_is_a_tab_of_its_own()
    {
        await (await WithTwoSessionsAsync()).Page.CloseAsync();
        var tab = await OpenAsync();
        await tab.Page.SetViewportSizeAsync(390, 844);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(Rows(tab)).ToHaveCountAsync(2);
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await tab.ShootAsync("history-phone");
        await Rows(tab).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Log, new() { Name = "Earlier messages" })).ToBeVisibleAsync();
        await tab.ShootAsync("history-session-phone");
        // The composer has its height although the page began where it is not shown.
        await tab.ReloadAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Chat" }).ClickAsync();
        await Expect(tab.Composer).ToBeVisibleAsync();
        Assert.True((await tab.Composer.BoundingBoxAsync())!.Height > 20);
    }
}
