using Microsoft.Playwright;

namespace ChatApp.Tests.EndToEnd;

/// <summary>A test with its own app and its own visitor in the shared browser.</summary>
[Collection(InBrowser.Name)]
public abstract class BrowserTest(Chromium chromium, params (string Key, string? Value)[] settings) : IAsyncLifetime
{
    protected AppServer App { get; private set; } = default!;

    protected IBrowserContext Context { get; private set; } = default!;

    protected virtual BrowserNewContextOptions Look => new() { ViewportSize = new() { Width = 1280, Height = 860 } };

    public virtual async Task InitializeAsync()
    {
        App = new AppServer(settings.Append(("Assistants:Offline:TokensPerSecond", "200")).DistinctBy(s => s.Item1).ToDictionary(s => s.Item1, s => s.Item2));
        Context = await chromium.Browser.NewContextAsync(Look);
    }

    public virtual async Task DisposeAsync()
    {
        await Context.DisposeAsync();
        await App.DisposeAsync();
    }

    protected Task<IBrowserContext> StrangerAsync() => chromium.Browser.NewContextAsync(Look);

    protected Task<Tab> OpenAsync(string path = "/") => Tab.OpenAsync(Context, App.Url, path);
}
