using System.Diagnostics;
using ChatApp.Rendering;
using ChatApp.Tests.Rendering;
using ChatApp.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

/// <summary>An answer while it comes, with a model that says what the test says when the test says it.</summary>
[Collection(InOtherBrowser.Name)]
public sealed class StreamingInBrowserTests(Chromium chromium) : IAsyncLifetime
{
    readonly ScriptedModel model = new();
    AppServer app = default!;
    IBrowserContext context = default!;

    public async Task InitializeAsync()
    {
        app = new AppServer(services: services => services.AddSingleton<IChatClient>(model));
        context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 } });
    }

    public async Task DisposeAsync()
    {
        await context.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_end_of_an_answer_changes_no_element_no_selection_and_no_scroll_position()
    {
        var tab = await Tab.OpenAsync(context, app.Url);
        await tab.SayAsync("go");
        var answer = await model.NextAsync();
        answer.Say(ArrivingTests.Realistic + "\n\nlast words");
        await Expect(tab.Answers.Last).ToContainTextAsync("last words");
        await tab.Conversation.EvaluateAsync("log => { log.scrollTop = 120; }");
        await tab.Answers.Last.EvaluateAsync("""
            answer => {
              const paragraph = answer.querySelector('p');
              window.kept = paragraph;
              getSelection().selectAllChildren(paragraph);
              window.moved = 0;
              new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: false });
            }
            """);
        var selected = await tab.Page.EvaluateAsync<string>("() => getSelection().toString()");
        answer.Finish();
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(tab.Answers.Last.Locator(".caret")).ToHaveCountAsync(0);
        Assert.NotEmpty(selected);
        Assert.Equal(selected, await tab.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => kept.isConnected"));
        Assert.Equal(120, await tab.Conversation.EvaluateAsync<double>("log => log.scrollTop"));
        Assert.InRange(await tab.Page.EvaluateAsync<double>("() => moved"), 0, 0.01);

        var streamed = await tab.Answers.Last.Locator(".prose").EvaluateAsync<string>("prose => { prose.normalize(); return prose.innerHTML; }");
        await tab.ReloadAsync();
        Assert.Equal(streamed, await tab.Answers.Last.Locator(".prose").EvaluateAsync<string>("prose => prose.innerHTML.replaceAll('<!--!-->', '')"));
        await tab.ShootAsync("markdown");
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task A_browser_that_is_six_times_slower_on_a_slow_network_gets_everything_and_stops_at_once()
    {
        var tab = await Tab.OpenAsync(context, app.Url);
        var devtools = await context.NewCDPSessionAsync(tab.Page);
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 300, ["downloadThroughput"] = 90_000, ["uploadThroughput"] = 40_000 });
        await tab.SayAsync("go");
        var answer = await model.NextAsync();
        var text = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"Sentence number {i} of a long answer with **bold** words.{(i % 5 == 4 ? "\n\n" : " ")}"));
        foreach (var piece in text.Chunk(60))
        {
            answer.Say(new string(piece));
            await Task.Delay(1);
        }
        await Expect(tab.Answers.Last).ToContainTextAsync("Sentence number 1499 of");
        Assert.Equal(Markup.ToHtml(text.Trim()).Length, (await tab.Answers.Last.Locator(".prose").EvaluateAsync<string>("prose => { const copy = prose.cloneNode(true); copy.querySelector('.caret')?.remove(); copy.normalize(); return copy.innerHTML; }")).Length);

        answer.Say("\n\nand on it goes");
        var clock = Stopwatch.StartNew();
        var stop = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true });
        await stop.ClickAsync();
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "stopped");
        await Expect(stop).ToHaveCountAsync(0);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_megabyte_in_one_piece_is_shown_and_the_page_stays_alive()
    {
        var tab = await Tab.OpenAsync(context, app.Url);
        await tab.SayAsync("go");
        var text = string.Concat(Enumerable.Repeat("A line of text that is repeated.\n\n", 5_800));
        (await model.NextAsync()).Say(text[..195_000] + "\n\nThe end.").Finish();
        await Expect(tab.Answers.Last).ToContainTextAsync("The end.", new() { Timeout = 20_000 });
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await tab.Composer.FillAsync("still here");
        await Expect(tab.Composer).ToHaveValueAsync("still here");
    }

    [Fact]
    public async Task A_second_tab_that_joins_late_shows_the_same_and_goes_on_with_it()
    {
        var one = await Tab.OpenAsync(context, app.Url);
        await one.SayAsync("go");
        var answer = (await model.NextAsync()).Say("First **half** of it");
        await Expect(one.Answers.Last).ToContainTextAsync("half of it");
        var two = await Tab.OpenAsync(context, app.Url);
        await Expect(two.Answers.Last).ToContainTextAsync("First half of it");
        answer.Say(" and the *second* one.").Finish();
        foreach (var tab in new[] { one, two })
        {
            await Expect(tab.Answers.Last).ToContainTextAsync("First half of it and the second one.");
            await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        }
    }

    [Fact]
    public async Task A_connection_that_is_lost_in_the_middle_is_taken_up_where_it_was()
    {
        var tab = await Tab.OpenAsync(context, app.Url);
        await tab.SayAsync("go");
        var answer = (await model.NextAsync()).Say("Before the break, ");
        await Expect(tab.Answers.Last).ToContainTextAsync("Before the break,");
        await context.SetOfflineAsync(true);
        await tab.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        answer.Say("during it, ");
        await context.SetOfflineAsync(false);
        answer.Say("and after.");
        await Expect(tab.Answers.Last).ToContainTextAsync("Before the break, during it, and after.");
        answer.Finish();
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        Assert.Equal("Before the break, during it, and after.", (await tab.Answers.Last.Locator(".prose").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task Every_script_is_written_as_it_should_be()
    {
        var tab = await Tab.OpenAsync(context, app.Url);
        await tab.SayAsync("في العربية");
        (await model.NextAsync()).Say("""
            مرحبا بالعالم! هذه فقرة **مهمة** من اليمين إلى اليسار.

            שלום עולם, *טקסט* בעברית.

            नमस्ते दुनिया, **क्षत्रिय** श्री कृष्ण।

            你好，世界。日本語の**段落**です。안녕하세요.

            ไทย: สวัสดีชาวโลก · Ελληνικά · Кириллица · 👩‍👩‍👧‍👦 🇮🇳 👍🏽 1️⃣

            Averyverylongwordwithoutanyspacesinitthatneverendsandgoesonandonandonandonandonandonandonuntilitbreaks https://example.org/a/very/long/address/that/has/no/end/and/goes/on/and/on/and/on?query=something&other=thing

            | a wide table | with | many | columns | that | does | not | fit | in | the | sidebar |
            |---|---|---|---|---|---|---|---|---|---|---|
            | one | two | three | four | five | six | seven | eight | nine | ten | eleven |

            ```csharp
            public static async Task<string> GreetAsync(string name) => await Task.FromResult($"Hello, {name}, from a line of code that is too long");
            ```
            """).Finish();
        await Expect(tab.Answers.Last).ToHaveAttributeAsync("data-status", "complete");
        await Expect(tab.Answers.Last.Locator(".caret")).ToHaveCountAsync(0);
        Assert.Equal(0, await tab.Conversation.EvaluateAsync<int>("log => log.scrollWidth - log.clientWidth"));
        Assert.True(await tab.Answers.Last.Locator(".table").EvaluateAsync<bool>("table => table.scrollWidth > table.clientWidth"));
        await tab.Conversation.EvaluateAsync("log => { log.scrollTop = 0; }");
        await tab.ShootAsync("scripts-1");
        await tab.Conversation.EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
        await tab.ShootAsync("scripts-2");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Wrap" }).ClickAsync();
        Assert.Equal(0, await tab.Answers.Last.Locator("pre").EvaluateAsync<int>("pre => pre.scrollWidth - pre.clientWidth"));
    }
}
