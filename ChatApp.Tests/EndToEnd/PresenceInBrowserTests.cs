using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>What the others see of somebody's tab.</summary>
[Collection(InOtherBrowser.Name)]
public sealed class PresenceInBrowserTests(Chromium chromium) : BrowserTest(chromium)
{
    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);

    /// <summary>What is said every 30 seconds is said three times a second; the clock can be put forward, and the tab be hidden.</summary>
    const string InAHurry = """
        (() => {
          const [every, now] = [setInterval, Date.now];
          window.ahead = 0;
          window.away = false;
          window.setInterval = (act, time, ...rest) => every(act, time === 30000 ? 300 : time, ...rest);
          Date.now = () => now() + window.ahead;
          Object.defineProperty(document, 'hidden', { get: () => window.away });
        })();
        """;

    [Fact]
    public async Task Reading_idle_hidden_and_typing_show_and_who_closes_the_tab_or_leaves_the_page_is_gone_within_a_second()
    {
        var ann = await OpenAsync();
        await ann.ShareAsync("Ann", "editor");
        var link = await ann.LinkAsync();
        await ann.Button("Share").ClickAsync();
        await using var bobs = await StrangerAsync();
        await bobs.AddInitScriptAsync(InAHurry);
        var bob = await bobs.JoinAsync(link, "Bob");
        await ann.ShowPeopleAsync();
        await Expect(ann.Person("p2")).ToContainTextAsync("editor · reading");

        await bob.Page.EvaluateAsync("() => { ahead = 61000; }");
        await Expect(ann.Person("p2")).ToContainTextAsync("idle");
        await bob.Page.Mouse.MoveAsync(200, 200);
        await Expect(ann.Person("p2")).ToContainTextAsync("reading");
        await bob.Page.EvaluateAsync("() => { away = true; document.dispatchEvent(new Event('visibilitychange')); }");
        await Expect(ann.Person("p2")).ToContainTextAsync("in another tab");
        await bob.Page.EvaluateAsync("() => { away = false; document.dispatchEvent(new Event('visibilitychange')); }");
        await bob.Composer.PressSequentiallyAsync("Hi");
        await Expect(ann.Person("p2")).ToContainTextAsync("typing…");
        await Expect(ann.Person("p2")).ToContainTextAsync("reading");

        await bob.Page.GotoAsync("about:blank");
        await IsGoneAsync();
        await Expect(ann.Person("p2")).ToContainTextAsync("away");
        await bob.Page.GoBackAsync();
        await bob.ReadyAsync();
        await Expect(ann.Person("p2")).ToContainTextAsync("reading");
        await bob.Page.CloseAsync();
        await IsGoneAsync();
        await Expect(ann.Person("p2")).ToContainTextAsync("away");
    }

    async Task IsGoneAsync()
    {
        var presence = App.Services.GetRequiredService<Presence>();
        var log = App.Services.GetRequiredService<IJournal>().List(LogId.Session).Single().Log;
        Assert.InRange(await Soon.IsSoAsync(() => !presence.Of(log).ContainsKey("p2")), TimeSpan.Zero, Soonest);
    }
}
