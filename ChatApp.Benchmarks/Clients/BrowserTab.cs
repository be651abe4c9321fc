using System.Text;
using ChatApp.Benchmarks.Server;
using Microsoft.Playwright;

namespace ChatApp.Benchmarks.Clients;

/// <summary>A tab of a real browser, with what a benchmark counts in it.</summary>
sealed class BrowserTab
{
    static readonly string Watch = ReadWatch();

    readonly IPage page;
    readonly ICDPSession devtools;
    long bytes, calls;

    BrowserTab(IPage page, ICDPSession devtools) => (this.page, this.devtools) = (page, devtools);

    /// <summary>Payload bytes that came over the page's WebSockets.</summary>
    public long BytesReceived => Interlocked.Read(ref bytes);

    /// <summary>Those of them that are calls of the page's functions, among them renderings: all but what is streamed.</summary>
    public long CallBytesReceived => Interlocked.Read(ref calls);

    public static async Task<BrowserTab> NewAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var devtools = await context.NewCDPSessionAsync(page);
        // The thread's own time: what other processes take from it is not the page's.
        await devtools.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var tab = new BrowserTab(page, devtools);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, received) => tab.Count(received.Binary ?? Encoding.UTF8.GetBytes(received.Text ?? ""));
        return tab;
    }

    void Count(byte[] message)
    {
        Interlocked.Add(ref bytes, message.Length);
        if (message.AsSpan().IndexOf("JS."u8) >= 0) Interlocked.Add(ref calls, message.Length);
    }

    /// <summary>Opens ChatApp's start page and waits until one can write.</summary>
    public async Task OpenAppAsync(string url)
    {
        await page.GotoAsync(url);
        await page.WaitForSelectorAsync(".composer[data-ready]", new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Opens a page of one button.</summary>
    public async Task OpenPlainAsync(string url)
    {
        await page.GotoAsync(url);
        await page.WaitForSelectorAsync("article", new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Opens ChatApp's start page. Returns how long it took until it was alive, its newest message in sight: milliseconds.</summary>
    public async Task<double> TimeToOpenAsync(string url)
    {
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>("() => bench.open()");
    }

    /// <summary>Makes this session the one that the tab shows when it is opened next.</summary>
    public Task ChooseAsync(string session) => page.EvaluateAsync("id => sessionStorage.setItem('chatapp-session', id)", session);

    /// <summary>Scrolls to the top. Returns how long earlier messages took: milliseconds.</summary>
    public Task<double> TimeToScrollUpAsync() => page.EvaluateAsync<double>("() => bench.up()");

    public async Task WriteAsync(string text)
    {
        await page.Locator("#message").FillAsync(text);
        await page.Locator("#message").PressAsync("Enter");
    }

    public Task ClickAsync() => page.Locator("button").ClickAsync();

    /// <summary>When the person pressed Enter last: milliseconds since 1970.</summary>
    public Task<double> EnteredAsync() => page.EvaluateAsync<double>("() => bench.entered");

    /// <summary>When the frame came with so many answers, the newest complete.</summary>
    public Task<double> CompleteAsync(int answers) => page.EvaluateAsync<double>("count => bench.complete(count)", answers);

    /// <summary>When the frame came with the first letter of the newest of so many answers.</summary>
    public Task<double> BeginsAsync(int answers) => page.EvaluateAsync<double>("count => bench.begins(count)", answers);

    /// <summary>When the frame came with another newest answer than there is now, complete.</summary>
    public Task<double> NextCompleteAsync() => page.EvaluateAsync<double>("() => bench.nextComplete()");

    /// <summary>When the frame came with the end of the text in the newest answer.</summary>
    public Task<double> EndsAsync(AnswerText text) => page.EvaluateAsync<double>("text => bench.ends(text)", text.Markdown[^30..]);

    /// <summary>How many letters of the newest answer were there at which time.</summary>
    public async Task<IReadOnlyList<(double At, int Letters)>> ArrivalsAsync(AnswerText text) =>
        [.. (await page.EvaluateAsync<double[][]>("count => bench.arrivals(count)", text.Letters[^1])).Select(a => (a[0], (int)a[1]))];

    /// <summary>Whether the newest answer is what this HTML is.</summary>
    public Task<bool> ShowsAsync(string html) => page.EvaluateAsync<bool>("html => bench.equals(html)", html);

    /// <summary>How long the page's main thread has been busy since the page began, in milliseconds.</summary>
    public async Task<double> BusyAsync()
    {
        var metrics = (await devtools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        return 1_000 * metrics.Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }

    static string ReadWatch()
    {
        using var reader = new StreamReader(typeof(BrowserTab).Assembly.GetManifestResourceStream("ChatApp.Benchmarks.Clients.watch.js")!);
        return reader.ReadToEnd();
    }
}
