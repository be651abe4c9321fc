using System.Net;
using System.Text.RegularExpressions;
using ChatApp.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

[Collection(InOtherBrowser.Name)]
public sealed class PagesTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_on_any_page(ColorScheme scheme, int width)
    {
        await using var context = await Context.Browser!.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var tab = await Tab.OpenAsync(context, App.Url);
        await CheckAsync(tab, $"empty-{scheme}-{width}");
        await tab.AskAsync("Create a Facebook post about Diwali with image");
        await tab.AskAsync("yes");
        await tab.AskAsync("regenerate the previous post");
        await tab.AskAsync("Write a tweet about tea");
        await CheckAsync(tab, $"chat-{scheme}-{width}");
        foreach (var path in new[] { "/drafts", "/history", "/feed", "/privacy", "/docs/api", "/admin/sign-in", "/nothing-here", "/error" })
        {
            await tab.Page.GotoAsync(App.Url + path);
            if (path is not ("/error" or "/admin/sign-in")) await tab.ReadyAsync();
            await CheckAsync(tab, $"{path.Trim('/').Replace('/', '-')}-{scheme}-{width}");
        }
        await tab.GoAsync("/feed");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Facebook" }).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Post", Exact = true })).ToBeVisibleAsync();
        await CheckAsync(tab, $"post-{scheme}-{width}");
    }

    static async Task CheckAsync(Tab tab, string name)
    {
        await tab.ShootAsync(name);
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => !document.querySelector('.frame') || document.documentElement.scrollHeight <= innerHeight"), $"{name} scrolls as a whole.");
        var found = await tab.Page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{name}: {v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html))}")));
    }

    [Fact]
    public async Task On_a_phone_the_chat_is_the_whole_screen_with_tabs_below()
    {
        await using var context = await Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        var tab = await Tab.OpenAsync(context, App.Url);
        await tab.AskAsync("Create a Facebook post about tea");
        await Expect(tab.Composer).ToBeInViewportAsync();
        Assert.Equal(390, (await tab.Assistant.BoundingBoxAsync())!.Width);
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Drafts" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group, new() { Name = "Facebook draft" })).ToBeVisibleAsync();
        await Expect(tab.Composer).ToBeHiddenAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Chat" }).ClickAsync();
        await Expect(tab.Composer).ToBeVisibleAsync();
        await Expect(tab.Said).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_theme_is_switched_and_stays_so_from_the_first_paint()
    {
        var tab = await OpenAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Contains("data-theme=\"dark\"", await (await Context.APIRequest.GetAsync(App.Url)).TextAsync());
    }

    [Fact]
    public async Task Every_script_and_style_that_the_page_names_is_there() => await AssetsOfAsync(App.Url);

    [Fact]
    public async Task A_published_app_runs_from_another_folder_and_its_assets_are_cached_for_good()
    {
        using var folder = new TempFolder();
        using var published = await AppProcess.PublishAndStartAsync(folder.Path);
        foreach (var answer in await AssetsOfAsync(published.Url)) Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        var tab = await Tab.OpenAsync(Context, published.Url);
        await tab.AskAsync("hello");
        Assert.Empty(tab.Problems);
    }

    static async Task<List<HttpResponseMessage>> AssetsOfAsync(string url)
    {
        using var client = new HttpClient();
        var html = await client.GetStringAsync(url);
        var assets = Regex.Matches(html, "(?:src|href)=\"([^\"]+\\.(?:js|css))\"").Select(m => m.Groups[1].Value).ToList();
        foreach (var name in new[] { "_framework/blazor.web.", "app.", "ChatApp." }) Assert.Contains(assets, a => Regex.IsMatch(a, $"^{Regex.Escape(name)}[a-z0-9]+[.]"));
        var answers = new List<HttpResponseMessage>();
        foreach (var asset in assets)
        {
            var answer = await client.GetAsync($"{url}/{asset}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 100, asset);
            answers.Add(answer);
        }
        return answers;
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_a_404_in_words()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        foreach (var path in new[] { "/nothing-here", "/feed/no-such-post" })
        {
            using var answer = await client.GetAsync(App.Url + path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync());
        }
    }
}
