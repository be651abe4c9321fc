using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>A tab with ChatApp in it, found by the names that a person hears and sees.</summary>
public sealed class Tab(IPage page, string url)
{
    /// <summary>Where pictures of what was seen are kept.</summary>
    public static string Pictures { get; } = Path.Combine(Root(), "artifacts", "screenshots");

    readonly List<string> problems = [];

    public IPage Page => page;

    public ILocator Assistant => page.GetByRole(AriaRole.Complementary, new() { Name = "Assistant" });

    public ILocator Conversation => page.GetByRole(AriaRole.Log, new() { Name = "Conversation" });

    public ILocator Composer => page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    public ILocator Send => page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true });

    public ILocator Answers => page.GetByRole(AriaRole.Article, new() { Name = "Assistant said" });

    public ILocator Said => page.GetByRole(AriaRole.Article, new() { Name = "You said" });

    public ILocator Status => Assistant.GetByRole(AriaRole.Status);

    public ILocator Drafts => Assistant.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Draft for ") });

    /// <summary>What the console complained about.</summary>
    public IReadOnlyList<string> Problems => problems;

    public static async Task<Tab> OpenAsync(IBrowserContext context, string url, string path = "/")
    {
        var tab = new Tab(await context.NewPageAsync(), url);
        tab.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") tab.problems.Add(message.Text);
        };
        tab.Page.PageError += (_, error) => tab.problems.Add(error);
        await tab.GoAsync(path);
        return tab;
    }

    public async Task GoAsync(string path)
    {
        await page.GotoAsync(url + path);
        await ReadyAsync();
    }

    public async Task ReloadAsync()
    {
        await page.ReloadAsync();
        await ReadyAsync();
    }

    /// <summary>Waits until clicks do something.</summary>
    public Task ReadyAsync() => page.WaitForSelectorAsync("#assistant[data-interactive=true] .composer[data-ready]", new() { State = WaitForSelectorState.Attached });

    public async Task<string?> SessionIdAsync() => await page.Locator("#assistant").GetAttributeAsync("data-session-id");

    public async Task SayAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Says it and waits for the whole answer.</summary>
    public async Task AskAsync(string text)
    {
        var before = await Answers.CountAsync();
        await SayAsync(text);
        await Expect(Answers).ToHaveCountAsync(before + 1);
        await Expect(Answers.Last).Not.ToHaveAttributeAsync("data-status", "streaming");
    }

    /// <summary>Keeps a picture among the test artifacts.</summary>
    public Task ShootAsync(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ChatApp.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
