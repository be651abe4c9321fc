using ChatApp.Tests.Assistants.Pictures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

public sealed class DraftToolsInBrowserTests(Chromium chromium) : BrowserTest(chromium)
{
    static ILocator Button(Tab tab, string name) => tab.Drafts.First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [Fact]
    public async Task An_own_picture_is_shrunk_described_and_taken_away_again()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about tea");
        await Button(tab, "Image").ClickAsync();
        await tab.Drafts.First.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "blue-tea.png", MimeType = "image/png", Buffer = TestPictures.Png(3000, 1500) });
        var image = tab.Drafts.First.GetByAltText("blue tea");
        await Expect(image).ToHaveAttributeAsync("width", "2048");
        await tab.Drafts.First.GetByLabel("What it shows").FillAsync("A blue cup of tea");
        await Button(tab, "Save description").ClickAsync();
        await Expect(tab.Drafts.First.GetByAltText("A blue cup of tea")).ToBeVisibleAsync();
        await tab.ShootAsync("draft-image");
        await Button(tab, "Remove image").ClickAsync();
        await Expect(tab.Drafts.First.Locator(".body img")).ToHaveCountAsync(0);
        await Button(tab, "New image").ClickAsync();
        await Expect(tab.Drafts.First.Locator(".body img")).ToHaveCountAsync(1);
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task A_style_is_there_again_in_the_next_chat()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("Create a Facebook post about tea");
        await Button(tab, "Style").ClickAsync();
        await tab.Drafts.First.GetByLabel("Tone").SelectOptionAsync("funny");
        await tab.Drafts.First.GetByLabel("Audience").FillAsync("night owls");
        await Button(tab, "Write it so").ClickAsync();
        await Expect(tab.Drafts.First).ToContainTextAsync("2 of 2");
        await tab.ShootAsync("draft-style");
        await tab.Assistant.GetByRole(AriaRole.Button, new() { Name = "New chat" }).ClickAsync();
        await Expect(tab.Answers).ToHaveCountAsync(0);
        await tab.AskAsync("Create a LinkedIn post about coffee");
        await Button(tab, "Style").ClickAsync();
        await Expect(tab.Drafts.First.GetByLabel("Tone")).ToHaveValueAsync("funny");
        await Expect(tab.Drafts.First.GetByLabel("Audience")).ToHaveValueAsync("night owls");
    }
}
