using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

public sealed class DraftsInBrowserTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_double_click_in_each_of_two_tabs_gives_one_post()
    {
        var one = await OpenAsync();
        await one.AskAsync("Create a Facebook post about tea");
        var two = await OpenAsync();
        await Task.WhenAll(new[] { one, two }.Select(tab => Button(tab, "Post").EvaluateAsync("button => { button.click(); button.click(); }")));
        foreach (var tab in new[] { one, two })
        {
            await Expect(tab.Drafts.First).ToHaveAttributeAsync("data-state", "posted");
            await Expect(tab.Drafts.First.GetByRole(AriaRole.Link, new() { Name = "View post" })).ToBeVisibleAsync();
        }
        await one.GoAsync("/feed");
        await Expect(one.Page.Locator("main article.post")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Regenerating_keeps_the_versions_and_shows_what_changed()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about tea");
        await Button(tab, "Regenerate").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("2 of 2");
        var second = await tab.Drafts.First.Locator(".text").InnerTextAsync();
        await Button(tab, "Previous version").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("1 of 2");
        Assert.NotEqual(second, await tab.Drafts.First.Locator(".text").InnerTextAsync());
        await Button(tab, "Next version").ClickAsync();
        await Button(tab, "Changes").ClickAsync();
        await Expect(tab.Drafts.First.Locator("ins").First).ToBeVisibleAsync();
        await tab.ShootAsync("changes");
        await Expect(tab.Answers).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_earlier_version_can_be_posted_from_its_card()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about tea");
        var first = await tab.Drafts.First.Locator(".text").InnerTextAsync();
        await Button(tab, "Regenerate").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("2 of 2");
        await Button(tab, "Previous version").ClickAsync();
        await Button(tab, "Post").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("This version was posted");
        await tab.GoAsync("/feed");
        await Expect(tab.Page.Locator("main article.post .text")).ToHaveTextAsync(first);
    }

    [Fact]
    public async Task A_draft_that_is_edited_by_hand_gets_a_version_and_a_cancelled_one_can_be_regenerated()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a tweet about tea");
        await Button(tab, "Edit").ClickAsync();
        await tab.Drafts.First.GetByRole(AriaRole.Textbox, new() { Name = "Edit draft" }).FillAsync("Tea, " + new string('x', 300));
        await Button(tab, "Save").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("characters too long for X");
        await Expect(Button(tab, "Post")).ToBeDisabledAsync();
        await tab.ShootAsync("too-long-draft");
        await Button(tab, "Shorten to fit").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("3 of 3");
        await Expect(Button(tab, "Post")).ToBeEnabledAsync();
        await Button(tab, "Cancel").ClickAsync();
        await Expect(tab.Drafts.First).ToHaveAttributeAsync("data-state", "cancelled");
        await Button(tab, "Regenerate").ClickAsync();
        await Expect(tab.Drafts).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_open_draft_is_in_the_middle_of_the_page_too_and_can_be_posted_there()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a LinkedIn post about our new office in Pune with image");
        var middle = tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group, new() { Name = "LinkedIn draft" });
        await Expect(middle).ToBeVisibleAsync();
        await tab.ShootAsync("studio");
        await middle.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        await Expect(middle).ToHaveAttributeAsync("data-state", "posted");
        await Expect(tab.Answers.Last).ToContainTextAsync("✅ Your post has been published successfully!");
        await Expect(tab.Page.Locator("main article.post")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Only_its_author_can_remove_a_post_and_is_asked_first()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about tea with image");
        await tab.AskAsync("post it");
        await tab.GoAsync("/feed");
        await using var stranger = await StrangerAsync();
        var theirs = await Tab.OpenAsync(stranger, App.Url, "/feed");
        await Expect(theirs.Page.Locator("main article.post")).ToHaveCountAsync(1);
        await Expect(theirs.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToHaveCountAsync(0);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        // Radzen's styles apply now, and only now.
        await Expect(tab.Page.Locator(".rz-dialog-wrapper")).ToHaveCSSAsync("position", "fixed");
        await tab.ShootAsync("remove-post");
        await tab.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(tab.Page.Locator("main article.post")).ToHaveCountAsync(0);
        await Expect(theirs.Page.Locator("main article.post")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("link[data-scheme][media='not all']")).ToHaveCountAsync(2);
    }

    static ILocator Button(Tab tab, string name) => tab.Drafts.First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
