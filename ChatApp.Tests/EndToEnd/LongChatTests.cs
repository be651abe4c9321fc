using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

public sealed class LongChatTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Ten_thousand_messages_open_at_the_newest_and_are_read_upwards_without_a_jump()
    {
        var tab = await OpenLongAsync(5_000);
        await Expect(tab.Answers.Last).ToContainTextAsync("Answer 4999");
        Assert.Equal(TranscriptWindow.First, await Articles(tab).CountAsync());

        await tab.Conversation.HoverAsync();
        for (var i = 0; i < 12; i++)
        {
            var first = await Articles(tab).First.GetAttributeAsync("data-message-id");
            await tab.Conversation.EvaluateAsync("log => { log.scrollTop = 300; }");
            var (id, before) = await InSightAsync(tab);
            await Expect(Articles(tab).First).Not.ToHaveAttributeAsync("data-message-id", first!);
            Assert.InRange(await TopOfAsync(tab, id) - before, -3, 3);
            Assert.InRange(await Articles(tab).CountAsync(), 1, TranscriptWindow.Most);
        }
        await tab.ShootAsync("long-chat");

        // Down again: later messages come as they went.
        for (var i = 0; i < 3; i++)
        {
            var last = await Articles(tab).Last.GetAttributeAsync("data-message-id");
            await tab.Conversation.EvaluateAsync("log => { log.scrollTop = log.scrollHeight - log.clientHeight - 300; }");
            var (id, before) = await InSightAsync(tab);
            await Expect(Articles(tab).Last).Not.ToHaveAttributeAsync("data-message-id", last!);
            Assert.InRange(await TopOfAsync(tab, id) - before, -3, 3);
        }
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to latest" }).ClickAsync();
        await Expect(tab.Answers.Last).ToContainTextAsync("Answer 4999");
        await Expect(tab.Answers.Last).ToBeInViewportAsync();
        Assert.Equal(TranscriptWindow.First, await Articles(tab).CountAsync());
    }

    [Fact]
    public async Task What_was_said_long_ago_is_found_shown_and_marked()
    {
        var tab = await OpenLongAsync(1_000);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find" }).FillAsync("question 17");
        // 17, 170 to 179: the newest first.
        await Expect(tab.Page.GetByTestId("matches")).ToHaveTextAsync("11 of 11");
        await Expect(tab.Page.Locator("article", new() { HasText = "Question 179" })).ToBeInViewportAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Next match" }).ClickAsync();
        await Expect(tab.Page.GetByTestId("matches")).ToHaveTextAsync("1 of 11");
        await Expect(tab.Said.Filter(new() { HasTextRegex = new("^Question 17[^0-9]") })).ToBeInViewportAsync();
        Assert.Equal(1, await tab.Page.EvaluateAsync<int>("() => CSS.highlights.get('found').size"));
        await tab.ShootAsync("find");
        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.SayAsync("hello again");
        await Expect(tab.Said.Last).ToContainTextAsync("hello again");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(tab.Answers.Last).ToBeInViewportAsync();
    }

    /// <summary>A tab with a conversation of this many turns before it.</summary>
    async Task<Tab> OpenLongAsync(int turns)
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        Assert.True(SessionId.TryParse(await tab.SessionIdAsync(), out var id));
        var log = App.Services.GetRequiredService<SessionLog>();
        await log.ExecuteAsync(log.Find(id)!.Value, d =>
        {
            for (var i = 0; i < turns; i++)
            {
                TurnDecisions.Send(d, new MessageAdded($"Question {i}"));
                TurnDecisions.Close(d, d.Session.Open!.Id, MessageStatus.Complete, [new TurnText($"Answer {i}, in **some** words that make it a little longer, so that it takes two lines or even more.")], null);
            }
            return true;
        });
        await tab.ReloadAsync();
        return tab;
    }

    static ILocator Articles(Tab tab) => tab.Conversation.Locator("> article");

    static async Task<(string Id, double Top)> InSightAsync(Tab tab)
    {
        var id = await tab.Conversation.EvaluateAsync<string>("log => [...log.querySelectorAll('article')].find(a => a.getBoundingClientRect().top > log.getBoundingClientRect().top).dataset.messageId");
        return (id, await TopOfAsync(tab, id));
    }

    static async Task<double> TopOfAsync(Tab tab, string id) =>
        await tab.Conversation.EvaluateAsync<double>("(log, id) => log.querySelector(`article[data-message-id=\"${id}\"]`).getBoundingClientRect().top", id);
}
