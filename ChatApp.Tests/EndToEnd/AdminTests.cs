using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatApp.Admin;
using ChatApp.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>The admin's board in a browser, beside a person who is at work.</summary>
public sealed class AdminTests(Chromium chromium) : BrowserTest(chromium, ("Assistants:Offline:TokensPerSecond", "5"))
{
    string Code => File.ReadAllText(Path.Combine(App.Services.DataFolder(), "admin-code")).Trim();

    async Task<IPage> SignInAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{App.Url}/admin");
        await Expect(page).ToHaveURLAsync(new Regex("/admin/sign-in"));
        await page.GetByLabel("Admin code").FillAsync(Code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByTestId("active")).ToBeVisibleAsync();
        await page.WaitForSelectorAsync("#assistant[data-interactive=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    [Fact]
    public async Task An_admin_ends_a_session_while_an_answer_streams_and_its_owner_restores_it()
    {
        var tab = await OpenAsync();
        await using var other = await StrangerAsync();
        var admin = await SignInAsync(other);
        await tab.SayAsync("Create a Facebook post about Diwali");
        await Expect(tab.Answers).ToHaveCountAsync(1);
        await Expect(admin.GetByTestId("active")).ToHaveTextAsync("1");
        await Expect(admin.GetByTestId("running")).ToHaveTextAsync("1");
        await Expect(admin.GetByTestId("people")).ToHaveTextAsync("2");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "streaming");

        await admin.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^End [0-9a-f]{8}$") }).ClickAsync();
        var over = tab.Assistant.GetByRole(AriaRole.Region, new() { Name = "Session ended" });
        await Expect(over).ToContainTextAsync("An admin ended this session. Nothing of it is lost.");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "stopped");
        await Expect(admin.GetByTestId("active")).ToHaveTextAsync("0");
        await Expect(admin.GetByTestId("ended")).ToHaveTextAsync("1");
        await Expect(admin.GetByText("session ended")).ToBeVisibleAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Check the log" }).ClickAsync();
        await Expect(admin.GetByTestId("check")).ToContainTextAsync("are as they were written");
        await tab.ShootAsync("ended-by-admin");

        await over.GetByRole(AriaRole.Button, new() { Name = "Restore it" }).ClickAsync();
        await Expect(over).ToHaveCountAsync(0);
        await Expect(tab.Said).ToHaveCountAsync(1);
        await Expect(admin.GetByTestId("active")).ToHaveTextAsync("1");

        await admin.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^[0-9a-f]{8}$") }).ClickAsync();
        await Expect(admin.GetByText("message.added")).ToBeVisibleAsync();
        await admin.ScreenshotAsync(new() { Path = Path.Combine(Tab.Pictures, "admin.png"), FullPage = false });
        await admin.SetViewportSizeAsync(390, 844);
        Assert.Equal(390, await admin.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        // The page's middle scrolls, not the page.
        Assert.Equal(844, await admin.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        await admin.ScreenshotAsync(new() { Path = Path.Combine(Tab.Pictures, "admin-phone.png") });
        await admin.SetViewportSizeAsync(1280, 860);

        // All at once, with the confirmation typed.
        await admin.GetByRole(AriaRole.Button, new() { Name = "End all…" }).ClickAsync();
        var sure = admin.GetByRole(AriaRole.Button, new() { Name = "End all sessions" });
        await Expect(sure).ToBeDisabledAsync();
        await admin.Locator("#endall").FillAsync("end all");
        await sure.ClickAsync();
        await Expect(over).ToBeVisibleAsync();
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task A_code_works_once_and_wrong_ones_are_limited()
    {
        var used = Code;
        await using var first = await StrangerAsync();
        await SignInAsync(first);
        Assert.NotEqual(used, Code);

        var page = await Context.NewPageAsync();
        await page.GotoAsync($"{App.Url}/admin/sign-in");
        for (var i = 0; i < 5; i++)
        {
            await page.GetByLabel("Admin code").FillAsync(used);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await Expect(page.GetByText("This code is wrong or used up.")).ToBeVisibleAsync();
        }
        // Now not even the right one is looked at.
        await page.GetByLabel("Admin code").FillAsync(Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByText("Too many wrong codes")).ToBeVisibleAsync();
        await page.GotoAsync($"{App.Url}/admin");
        await Expect(page).ToHaveURLAsync(new Regex("/admin/sign-in"));
    }

    [Fact]
    public async Task Programs_count_end_and_delete_with_the_admins_cookie()
    {
        var tab = await OpenAsync();
        await tab.SayAsync("hello");
        await Expect(tab.Answers).ToHaveCountAsync(1);
        var session = (await tab.SessionIdAsync())!;
        using var stranger = new HttpClient { BaseAddress = new Uri(App.Url) };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/admin/api/sessions/count")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("/admin/api/sessions/cleanup", null)).StatusCode);
        Assert.Equal(401, (await Context.APIRequest.GetAsync($"{App.Url}/admin/api/stats")).Status);

        await using var other = await StrangerAsync();
        await SignInAsync(other);
        var api = other.APIRequest;
        Assert.Equal("""{"count":1}""", await (await api.GetAsync($"{App.Url}/admin/api/sessions/count")).TextAsync());
        using var stats = JsonDocument.Parse(await (await api.GetAsync($"{App.Url}/admin/api/stats")).TextAsync());
        Assert.Equal(1, stats.RootElement.GetProperty("active").GetInt32());
        var hash = ShortHash.Of(session);
        Assert.Equal("""{"status":"ended"}""", await (await api.PostAsync($"{App.Url}/admin/api/sessions/{hash}/end")).TextAsync());
        Assert.Equal(409, (await api.PostAsync($"{App.Url}/admin/api/sessions/{hash}/end")).Status);
        Assert.Equal(404, (await api.PostAsync($"{App.Url}/admin/api/sessions/00000000/end")).Status);
        Assert.Equal(200, (await api.PostAsync($"{App.Url}/admin/api/sessions/cleanup")).Status);
        // What people say is not an admin's to read.
        Assert.Equal(404, (await api.GetAsync($"{App.Url}/history/{session}/export.json")).Status);
        Assert.Equal("""{"status":"deleted"}""", await (await api.DeleteAsync($"{App.Url}/admin/api/sessions/{hash}")).TextAsync());
        Assert.Equal(4, App.Services.GetRequiredService<AdminService>().AuditLines);
    }
}
