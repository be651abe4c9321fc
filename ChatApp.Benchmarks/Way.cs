using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks;

/// <summary>What showing one answer cost, from sending to a second after its end.</summary>
/// <param name="Bytes">Received over the WebSocket.</param>
/// <param name="CallBytes">Those of them that render or call something: the question, the answer's place, its buttons.</param>
/// <param name="Cpu">Of the server's process, in milliseconds.</param>
/// <param name="Busy">Of the page's main thread, in milliseconds.</param>
/// <param name="LastPixel">From the model's last token to the frame after its text is there, in milliseconds.</param>
/// <param name="IsCut">The page was not done after a minute: the figures are of the first minute.</param>
sealed record Cost(long Bytes, long CallBytes, double Cpu, double Busy, double LastPixel, bool IsCut);

/// <summary>A way of showing an answer while it arrives.</summary>
abstract class Way(string name, ServerProcess server, Chromium browser)
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60), Settling = TimeSpan.FromMilliseconds(500), After = TimeSpan.FromSeconds(1);

    public string Name => name;

    protected ServerProcess Server => server;

    /// <summary>Opens the page that the answer will be shown in. Returns how many answers there will be.</summary>
    protected abstract Task<int> PrepareAsync(BrowserTab tab, Order order);

    protected abstract Task SendAsync(BrowserTab tab, Order order);

    /// <summary>When the end of the text was shown; null where none is.</summary>
    protected abstract Task<double>? ShownAsync(BrowserTab tab, AnswerText text);

    /// <summary>Shows one answer in a tab of its own, to a visitor of its own.</summary>
    public async Task<Cost> RunAsync(Order order, CancellationToken ct)
    {
        await using var context = await browser.VisitorAsync();
        var tab = await BrowserTab.NewAsync(context);
        var answers = await PrepareAsync(tab, order);
        var shown = ShownAsync(tab, AnswerText.Of(order.Tokens));
        var complete = tab.CompleteAsync(answers);
        await Task.Delay(Settling, ct);

        var (bytes, calls, busy, cpu) = (tab.BytesReceived, tab.CallBytesReceived, await tab.BusyAsync(), (await server.UsageAsync()).Cpu);
        using var minute = CancellationTokenSource.CreateLinkedTokenSource(ct);
        minute.CancelAfter(Longest);
        await SendAsync(tab, order);
        var (lastPixel, isCut) = (0.0, false);
        try
        {
            var times = await server.TimesAsync(order, minute.Token);
            if (shown is not null) lastPixel = await shown.WaitAsync(minute.Token) - times[^1];
            await complete.WaitAsync(minute.Token);
            await Task.Delay(After, ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            isCut = true;
        }
        return new Cost(tab.BytesReceived - bytes, tab.CallBytesReceived - calls, (await server.UsageAsync()).Cpu - cpu, await tab.BusyAsync() - busy, lastPixel, isCut);
    }
}

/// <summary>The real sidebar, in a conversation that has begun: the first message of one also takes the welcome away.</summary>
sealed class SidebarWay(ServerProcess server, Chromium browser) : Way(Sidebar, server, browser)
{
    public const string Sidebar = "sidebar";

    protected override async Task<int> PrepareAsync(BrowserTab tab, Order order)
    {
        await tab.OpenAppAsync(Server.Url);
        await tab.WriteAsync(Order.New(40, 0).ToString());
        await tab.CompleteAsync(1);
        return 2;
    }

    protected override Task SendAsync(BrowserTab tab, Order order) => tab.WriteAsync(order.ToString());

    protected override Task<double> ShownAsync(BrowserTab tab, AnswerText text) => tab.EndsAsync(text);
}

/// <summary>A page of the benchmark's own: one button, one answer.</summary>
sealed class PlainWay(string page, ServerProcess server, Chromium browser) : Way(page, server, browser)
{
    protected override async Task<int> PrepareAsync(BrowserTab tab, Order order)
    {
        await tab.OpenPlainAsync($"{Server.Url}/{Name}?order={Uri.EscapeDataString(order.ToString())}");
        return 1;
    }

    protected override Task SendAsync(BrowserTab tab, Order order) => tab.ClickAsync();

    protected override Task<double>? ShownAsync(BrowserTab tab, AnswerText text) => Name == "naive" ? tab.EndsAsync(text) : null;
}
