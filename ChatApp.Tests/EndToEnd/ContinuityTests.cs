using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>What a person must not lose: reload, tabs, a stop, a long text.</summary>
public sealed class ContinuityTests(Chromium chromium) : BrowserTest(chromium, ("Assistants:Offline:TokensPerSecond", "25"))
{
    const string Request = "Create a long Facebook post about our bakery's 10th anniversary";

    [Fact]
    public async Task Coming_back_in_the_middle_of_an_answer_shows_it_streaming_and_then_whole_nothing_twice()
    {
        var tab = await OpenAsync();
        await tab.SayAsync(Request);
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "streaming");
        await Expect(tab.Drafts.Last.Locator(".text")).Not.ToBeEmptyAsync();
        var id = await tab.SessionIdAsync();
        await tab.ReloadAsync();
        Assert.Equal(id, await tab.SessionIdAsync());
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "streaming");
        await tab.ShootAsync("reload-streaming");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(tab.Said).ToHaveCountAsync(1);
        await Expect(tab.Answers).ToHaveCountAsync(1);
        await Expect(tab.Drafts).ToHaveCountAsync(1);
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task The_page_comes_back_with_its_transcript_before_the_circuit_is_there()
    {
        var tab = await OpenAsync();
        await tab.SayAsync("hello");
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        var html = await (await Context.APIRequest.GetAsync(App.Url)).TextAsync();
        Assert.Contains("hello</div>", html);
    }

    [Fact]
    public async Task Two_tabs_see_the_same_conversation_and_two_sends_at_once_are_both_kept_in_one_order()
    {
        var one = await OpenAsync();
        await one.AskAsync("hello");
        var two = await OpenAsync();
        Assert.Equal(await one.SessionIdAsync(), await two.SessionIdAsync());
        await Task.WhenAll(one.SayAsync("Write a tweet about tea"), two.SayAsync("Write a tweet about rain"));
        foreach (var tab in new[] { one, two })
        {
            await Expect(tab.Said).ToHaveCountAsync(3);
            await Expect(tab.Answers).ToHaveCountAsync(3);
            await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        }
        Assert.Equal(await one.Said.AllInnerTextsAsync(), await two.Said.AllInnerTextsAsync());
        Assert.Equal(await one.Answers.EvaluateAllAsync<string[]>("all => all.map(a => a.dataset.messageId)"), await two.Answers.EvaluateAllAsync<string[]>("all => all.map(a => a.dataset.messageId)"));
    }

    [Fact]
    public async Task Stop_keeps_what_came_so_far_and_says_so()
    {
        var tab = await OpenAsync();
        await tab.SayAsync(Request);
        await Expect(tab.Drafts.Last.Locator(".text")).Not.ToBeEmptyAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "stopped");
        await Expect(tab.Answers.Last).ToContainTextAsync("Stopped");
        await Expect(tab.Drafts.Last.Locator(".text")).Not.ToBeEmptyAsync();
        await Expect(tab.Status).ToContainTextAsync("Stopped");
        await tab.ShootAsync("stopped");
    }

    [Fact]
    public async Task A_megabyte_that_is_pasted_is_refused_in_words_and_the_circuit_lives()
    {
        var tab = await OpenAsync();
        await tab.Composer.EvaluateAsync("(box, text) => { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); }", new string('x', 1_000_000));
        await tab.Send.ClickAsync();
        await Expect(tab.Assistant.GetByText("at most 32,000 can be sent")).ToBeVisibleAsync();
        Assert.Equal(1_000_000, (await tab.Composer.InputValueAsync()).Length);
        await tab.ShootAsync("too-long");
        await tab.AskAsync("hello");
        await Expect(tab.Said).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_longest_message_in_a_wide_script_is_sent_whole()
    {
        var tab = await OpenAsync();
        await tab.Composer.EvaluateAsync("(box, text) => { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); }", new string('क', 32_000));
        await tab.Send.ClickAsync();
        await Expect(tab.Said).ToHaveCountAsync(1);
        Assert.Equal(32_000, (await tab.Said.First.Locator(".bubble").InnerTextAsync()).Length);
    }

    [Fact]
    public async Task What_was_typed_is_there_after_a_reload()
    {
        var tab = await OpenAsync();
        await tab.Composer.FillAsync("not sent yet");
        await tab.ReloadAsync();
        await Expect(tab.Composer).ToHaveValueAsync("not sent yet");
    }

    [Fact]
    public async Task New_chat_stays_new_over_a_reload_and_the_other_tab_keeps_its_session()
    {
        var one = await OpenAsync();
        await one.AskAsync("hello");
        var two = await OpenAsync();
        await two.Page.GetByRole(AriaRole.Button, new() { Name = "New chat" }).ClickAsync();
        await Expect(two.Said).ToHaveCountAsync(0);
        await two.ReloadAsync();
        await Expect(two.Said).ToHaveCountAsync(0);
        await one.ReloadAsync();
        await Expect(one.Said).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_of_it()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("my secret plan");
        await using var stranger = await StrangerAsync();
        var theirs = await Tab.OpenAsync(stranger, App.Url);
        await theirs.Page.EvaluateAsync("id => sessionStorage.setItem('chatapp-session', id)", await tab.SessionIdAsync());
        await theirs.ReloadAsync();
        await Expect(theirs.Assistant.GetByText("Your earlier session ended")).ToBeVisibleAsync();
        Assert.DoesNotContain("my secret plan", await theirs.Page.ContentAsync());
    }
}
