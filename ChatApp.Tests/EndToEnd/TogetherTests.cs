using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>Several people in one session, each in a browser of their own.</summary>
[Collection(InOtherBrowser.Name)]
public sealed class TogetherTests(Chromium chromium) : BrowserTest(chromium, ("Assistants:Offline:TokensPerSecond", "30"))
{
    static readonly Regex Gone = new("The host has removed you");

    [Fact]
    public async Task Three_people_share_a_session_by_code_and_by_link_and_the_host_removes_one_mid_answer()
    {
        var ann = await OpenAsync();
        await ann.AskAsync("hello");
        await ann.ShareAsync("Ann Lee", "editor");
        var code = await ann.CodeAsync();
        await ann.ShareAsync("Ann Lee", "viewer", open: false);
        var link = await ann.LinkAsync();
        await ann.ShootAsync("share-link");
        await ann.Button("Share").ClickAsync();

        await using var bobs = await StrangerAsync();
        var bob = await bobs.JoinAsync($"{App.Url}/join", "Bob", code.ToLowerInvariant().Replace('0', 'o'));
        await using var cids = await PhoneAsync();
        var cid = await cids.JoinAsync(link, "Cid");
        await Expect(ann.Conversation.GetByText("Bob joined")).ToBeVisibleAsync();
        await Expect(ann.Conversation.GetByText("Cid joined")).ToBeVisibleAsync();
        await Expect(ann.Page.Locator("details.people summary")).ToContainTextAsync("3 of 3 here");
        var ids = new[] { await ann.SessionIdAsync(), await bob.SessionIdAsync(), await cid.SessionIdAsync() };
        Assert.Equal(3, ids.Distinct().Count());
        foreach (var page in new[] { bob, cid }) Assert.DoesNotContain(ids[0]!, await page.Page.ContentAsync());

        // A viewer cannot send.
        await Expect(cid.Composer).ToBeHiddenAsync();
        await Expect(cid.Assistant.GetByText("You are viewing this session.")).ToBeVisibleAsync();
        await cid.ShootAsync("viewer-phone");

        // Typing shows; what is said has its author everywhere; the answer streams to all.
        await bob.Composer.PressSequentiallyAsync("Create a long");
        await Expect(ann.Page.Locator("details.people summary")).ToContainTextAsync("Bob is typing…");
        await bob.SayAsync("Create a long Facebook post about our bakery's 10th anniversary");
        foreach (var tab in new[] { ann, cid }) await Expect(tab.Page.GetByRole(AriaRole.Article, new() { Name = "Bob said" })).ToHaveCountAsync(1);
        foreach (var tab in new[] { ann, bob, cid }) await Expect(tab.Drafts.Last.Locator(".text")).Not.ToBeEmptyAsync();

        // Removed in the middle of it: within two seconds nothing of it is there.
        await ann.Page.Locator("details.people summary").ClickAsync();
        await ann.Button("Remove Bob").ClickAsync();
        await ann.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        var removed = Stopwatch.StartNew();
        await Expect(bob.Conversation.GetByText(Gone)).ToBeVisibleAsync();
        await Expect(bob.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(0);
        Assert.InRange(removed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await bob.ShootAsync("removed");
        await bob.ReloadAsync();
        await Expect(bob.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(0);
        await Expect(cid.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(ann.Conversation.GetByText("Bob was removed")).ToBeVisibleAsync();

        // The host's tab closes: the session goes on, and the host is away within a second or so.
        await cid.Page.Locator("details.people summary").ClickAsync();
        await ann.Page.CloseAsync();
        await Expect(cid.Page.Locator("[data-participant=p1]")).ToContainTextAsync("away");
        var back = await OpenAsync();
        await Expect(cid.Page.Locator("[data-participant=p1]")).ToContainTextAsync("reading");
        await Expect(back.Page.Locator("details.people")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_edit_a_draft_one_at_a_time_and_hand_it_over()
    {
        var ann = await OpenAsync();
        await ann.AskAsync("Create a Facebook post about tea");
        await ann.ShareAsync("Ann", "editor");
        var link = await ann.LinkAsync();
        await ann.Button("Share").ClickAsync();
        await using var bobs = await StrangerAsync();
        var bob = await bobs.JoinAsync(link, "Bob");
        await bob.OnCard("Edit").ClickAsync();
        await Expect(ann.Drafts.Last).ToContainTextAsync("Bob is editing this draft…");
        await ann.OnCard("Ask to edit").ClickAsync();
        await Expect(bob.Drafts.Last).ToContainTextAsync("Ann would like to edit this draft.");
        await bob.ShootAsync("hand-over");
        await bob.Drafts.Last.GetByRole(AriaRole.Textbox).FillAsync("Bob's words.");
        await bob.OnCard("Save and hand over").ClickAsync();
        await Expect(ann.Drafts.Last.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Bob's words.");
        await Expect(bob.Drafts.Last).ToContainTextAsync("Ann is editing this draft…");
        await ann.Drafts.Last.GetByRole(AriaRole.Textbox).FillAsync("Bob's words, and Ann's.");
        await ann.OnCard("Save").ClickAsync();
        await Expect(bob.Drafts.Last).ToContainTextAsync("Edited by Ann");
        await Expect(bob.Drafts.Last.GetByText("Bob's words, and Ann's.")).ToBeVisibleAsync();
        await Expect(bob.OnCard("Post")).ToHaveCountAsync(0);
        await ann.OnCard("Post").ClickAsync();
        await Expect(bob.Drafts.Last).ToContainTextAsync("by Ann");
    }

    [Fact]
    public async Task What_is_sent_while_the_connection_is_lost_waits_in_sight_survives_a_reload_and_goes_out_once()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        await Context.SetOfflineAsync(true);
        await tab.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        await Expect(tab.Assistant.GetByText("You are offline. What you send waits here")).ToBeVisibleAsync();
        await tab.SayAsync("first while away");
        await tab.SayAsync("second while away");
        var outbox = tab.Page.GetByRole(AriaRole.List, new() { Name = "Waiting to be sent" });
        await Expect(outbox.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["first while away", "second while away"]);
        await tab.Composer.FillAsync("still typing");
        await tab.ShootAsync("offline");
        // A reload while offline finds no page at all.
        await Assert.ThrowsAsync<PlaywrightException>(() => tab.Page.ReloadAsync());
        await Context.SetOfflineAsync(false);
        await tab.GoAsync("/");
        await Expect(outbox).ToBeHiddenAsync();
        await Expect(tab.Said).ToHaveCountAsync(3);
        await Expect(tab.Composer).ToHaveValueAsync("still typing");
        await tab.ReloadAsync();
        Assert.Equal(["hello", "first while away", "second while away"], await tab.Said.Locator(".bubble").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Another_device_continues_the_same_session_as_oneself()
    {
        var ann = await OpenAsync();
        await ann.AskAsync("hello");
        await ann.ShareAsync("Ann", "is me");
        var code = await ann.CodeAsync();
        await using var phone = await PhoneAsync();
        var page = await phone.NewPageAsync();
        await page.GotoAsync($"{App.Url}/join?code={code}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Continue on this device" })).ToBeVisibleAsync();
        Assert.Equal("noindex", await page.Locator("meta[name=robots]").GetAttributeAsync("content"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        var tab = new Tab(page, App.Url);
        await tab.ReadyAsync();
        await tab.SayAsync("from my phone");
        await Expect(ann.Said.Last).ToContainTextAsync("from my phone");
        await Expect(ann.Page.Locator("details.people summary")).ToContainTextAsync("1 of 1 here");
    }

    [Fact]
    public async Task A_wrong_code_says_what_to_do()
    {
        await using var context = await StrangerAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{App.Url}/join");
        await page.GetByLabel("Code").FillAsync("0000 0000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(Trouble(page)).ToContainTextAsync("Ask for a new one.");
        await page.GotoAsync($"{App.Url}/join/AAAAAAAAAAAAAAAAAAAAAA");
        await Expect(Trouble(page)).ToContainTextAsync("Ask for a new one.");
    }

    /// <summary>Until its style sheet is there, the page's word about a lost connection is an alert too.</summary>
    static ILocator Trouble(IPage page) => page.GetByRole(AriaRole.Alert).And(page.Locator(".trouble"));

    Task<IBrowserContext> PhoneAsync() => Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
}
