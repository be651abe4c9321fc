using Microsoft.Playwright;

namespace ChatApp.Tests.EndToEnd;

/// <summary>A real browser for all tests of a collection.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium: ./test.sh installs it, or set CHROMIUM to its path.");
        // A condition is awaited for as long as a busy machine may take.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>The tests in a browser run in two lanes side by side, one after the other in each: they wait more than they compute. A new one goes to the shorter lane.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In a browser";
}

/// <summary>The other lane, with a browser of its own.</summary>
[CollectionDefinition(Name)]
public sealed class InOtherBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In the other browser";
}
