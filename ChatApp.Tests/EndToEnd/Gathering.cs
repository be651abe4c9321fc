using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>How people come together in a session, by what they see.</summary>
static class Gathering
{
    public static ILocator Button(this Tab tab, string name) => tab.Assistant.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A button of the newest draft's card.</summary>
    public static ILocator OnCard(this Tab tab, string name) => tab.Drafts.Last.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The line of a participant in the open list.</summary>
    public static ILocator Person(this Tab tab, string id) => tab.Page.Locator($"[data-participant={id}]");

    public static Task ShowPeopleAsync(this Tab tab) => tab.Page.Locator("details.people summary").ClickAsync();

    public static async Task ShareAsync(this Tab tab, string name, string role, bool open = true)
    {
        if (open) await tab.Button("Share").ClickAsync();
        var panel = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Share this session" });
        await panel.GetByLabel("Your name").FillAsync(name);
        await panel.GetByLabel(new Regex(role)).First.CheckAsync();
    }

    public static async Task<string> CodeAsync(this Tab tab) => await SecretAsync(tab, "New code", "share-code");

    public static async Task<string> LinkAsync(this Tab tab) => await SecretAsync(tab, "New link", "share-link");

    static async Task<string> SecretAsync(Tab tab, string button, string id)
    {
        await tab.Button(button).ClickAsync();
        return await tab.Page.GetByTestId(id).InnerTextAsync();
    }

    /// <summary>Comes in by a link, or by a code that is entered at that address.</summary>
    public static async Task<Tab> JoinAsync(this IBrowserContext context, string url, string name, string? code = null)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        if (code is not null)
        {
            await page.GetByLabel("Code").FillAsync(code);
            await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        }
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Ann.*'s session$") })).ToBeVisibleAsync();
        await page.GetByLabel("What should the others call you?").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        var tab = new Tab(page, new Uri(url).GetLeftPart(UriPartial.Authority));
        await tab.ReadyAsync();
        return tab;
    }
}
