using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

public sealed class MessagesInBrowserTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task What_is_typed_and_sent_before_the_page_is_connected_is_sent_when_it_is()
    {
        var page = await Context.NewPageAsync();
        var connect = new TaskCompletionSource();
        await page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await connect.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(App.Url, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var tab = new Tab(page, App.Url);
        await page.WaitForFunctionAsync("() => customElements.get('chat-time')");
        await tab.Composer.ClickAsync();
        await page.Keyboard.TypeAsync("hello");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("hello", await tab.Composer.InputValueAsync());
        connect.SetResult();
        await Expect(tab.Said).ToContainTextAsync("hello");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(tab.Composer).ToHaveValueAsync("");
        await Expect(tab.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Copying_takes_the_source_and_the_button_says_so_and_keeps_the_focus()
    {
        await Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        var copy = Button(tab.Said.First, "Copy");
        await copy.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(copy).ToHaveAttributeAsync("title", "Copied");
        await Expect(copy).ToBeFocusedAsync();
        Assert.Equal("hello", await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task While_an_answer_comes_nothing_else_can_be_regenerated()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        var regenerate = Button(tab.Answers.First, "Regenerate");
        await Expect(regenerate).ToBeEnabledAsync();
        await tab.SayAsync("Create a Facebook post about tea");
        await Expect(regenerate).ToBeDisabledAsync();
        await Expect(regenerate).ToBeEnabledAsync();
    }

    [Fact]
    public async Task An_answer_is_regenerated_and_its_versions_paged()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        await Button(tab.Answers.Last, "Regenerate").ClickAsync();
        await Expect(tab.Answers.Last).ToContainTextAsync("2 of 2");
        await Button(tab.Answers.Last, "Previous version").ClickAsync();
        await Expect(tab.Answers.Last).ToContainTextAsync("1 of 2");
        await tab.ReloadAsync();
        await Expect(tab.Answers.Last).ToContainTextAsync("1 of 2");
    }

    [Fact]
    public async Task A_sent_message_is_edited_and_what_followed_stays_reachable()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        await Button(tab.Said.First, "Edit").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit message" }).FillAsync("what can you do?");
        await Button(tab.Said.First, "Save").ClickAsync();
        await Expect(tab.Said.First).ToContainTextAsync("what can you do?");
        await Expect(tab.Said.First).ToContainTextAsync("2 of 2");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Button(tab.Said.First, "Previous version").ClickAsync();
        await Expect(tab.Said.First).ToContainTextAsync("hello");
    }

    [Fact]
    public async Task The_status_region_says_that_an_answer_began_and_that_it_is_complete()
    {
        var tab = await OpenAsync();
        await tab.Page.EvaluateAsync(
            "() => { window.said = []; new MutationObserver(() => said.push(document.querySelector('#assistant [role=status]').textContent)).observe(document.querySelector('#assistant [role=status]'), { childList: true, characterData: true, subtree: true }); }");
        await tab.AskAsync("Create a Facebook post about tea");
        await Expect(tab.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Answer complete, [0-9]+ words$"));
        Assert.Contains("Answering", await tab.Page.EvaluateAsync<string[]>("() => said"));
        Assert.True((await tab.Page.EvaluateAsync<string[]>("() => said")).Length <= 3);
    }

    [Fact]
    public async Task The_transcript_follows_its_end_only_while_the_person_is_there()
    {
        var tab = await OpenAsync();
        for (var i = 0; i < 3; i++) await tab.AskAsync("Create a Facebook post about tea");
        Assert.True(await AtEndAsync(tab));
        await tab.Conversation.EvaluateAsync("log => { log.scrollTop = 0; }");
        var latest = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" });
        await Expect(latest).ToBeVisibleAsync();
        await tab.ShootAsync("jump-to-latest");
        await latest.ClickAsync();
        await Expect(latest).ToBeHiddenAsync();
        Assert.True(await AtEndAsync(tab));
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        var tab = await OpenAsync();
        await tab.Composer.FocusAsync();
        await tab.Page.Keyboard.TypeAsync("Create a Facebook post");
        await tab.Page.Keyboard.PressAsync("Shift+Enter");
        await tab.Page.Keyboard.TypeAsync("about tea");
        await Expect(tab.Composer).ToHaveValueAsync("Create a Facebook post\nabout tea");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(tab.Composer).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(tab.Composer).ToHaveValueAsync("Create a Facebook post\nabout tea");
        await tab.Composer.FillAsync("");

        // Backwards from the composer through the card to its first button.
        var reached = new HashSet<string>();
        for (var i = 0; i < 40 && !reached.Contains("Post"); i++)
        {
            await tab.Page.Keyboard.PressAsync("Shift+Tab");
            reached.Add(await tab.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"));
        }
        Assert.Superset(new HashSet<string> { "Copy", "Cancel", "Edit", "Regenerate", "Post" }, reached);
        var outline = await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle");
        Assert.Equal("solid", outline);
        await tab.ShootAsync("keyboard-focus");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Drafts.First).ToHaveAttributeAsync("data-state", "posted");
    }

    [Fact]
    public async Task The_sidebar_collapses_widens_and_is_resized_and_stays_so()
    {
        var tab = await OpenAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Collapse the assistant" }).ClickAsync();
        await Expect(tab.Composer).ToBeHiddenAsync();
        await tab.Page.ReloadAsync();
        await tab.ReadyAsync();
        await Expect(tab.Composer).ToBeHiddenAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Open the assistant" }).ClickAsync();
        await Expect(tab.Composer).ToBeFocusedAsync();
        await tab.Page.GetByRole(AriaRole.Separator, new() { Name = "Width of the assistant" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");
        Assert.Equal(360, (await tab.Assistant.BoundingBoxAsync())!.Width);
        await tab.Page.Keyboard.PressAsync("Home");
        Assert.Equal(640, (await tab.Assistant.BoundingBoxAsync())!.Width);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Widen or narrow the assistant" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Drafts" })).ToBeHiddenAsync();
        await tab.ShootAsync("wide");
    }

    static async Task<bool> AtEndAsync(Tab tab) => await tab.Conversation.EvaluateAsync<bool>("log => log.scrollHeight - log.scrollTop - log.clientHeight < 50");

    static ILocator Button(ILocator article, string name) => article.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
