using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

[Collection(InOtherBrowser.Name)]
public sealed class UsageTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_usage_example_word_for_word()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about Diwali with image");
        await Expect(tab.Answers.Last).ToContainTextAsync("Would you like to post this, regenerate, or cancel?");
        await Expect(tab.Drafts.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await tab.ShootAsync("usage-1-draft");

        await tab.AskAsync("yes");
        await Expect(tab.Answers.Last).ToContainTextAsync("✅ Your post has been published successfully!");
        await Expect(tab.Drafts.First).ToHaveAttributeAsync("data-state", "posted");

        await tab.AskAsync("regenerate the previous post");
        await Expect(tab.Drafts).ToHaveCountAsync(2);
        await tab.AskAsync("post it");
        await Expect(tab.Answers.Last).ToContainTextAsync("✅ Your post has been published successfully!");

        await tab.GoAsync("/feed");
        await Expect(tab.Page.Locator("main article.post")).ToHaveCountAsync(2);
        await tab.ShootAsync("usage-2-feed");
        Assert.Empty(tab.Problems);
    }
}
