namespace ChatApp.Benchmarks.Server;

/// <summary>What a benchmark's server process does: serve until whoever started it closes its standard input, or is gone.</summary>
static class Child
{
    /// <summary>The internal verbs: the app itself with a data folder, the pages to compare with, and a model provider.</summary>
    public const string Serve = "serve", ServePlain = "serve-plain", ServeProvider = "serve-provider";

    /// <summary>What stands before the address on the line that says that the server is there.</summary>
    public const string Listening = "listening on ";

    /// <param name="settings">Each <c>Key=value</c>.</param>
    public static async Task ServeAsync(string folder, IReadOnlyList<string> settings)
    {
        await using var app = new AppHost(folder, settings);
        await UntilLeftAsync(app.Url);
    }

    public static async Task ServePlainAsync()
    {
        await using var app = await PlainHost.StartAsync();
        await UntilLeftAsync(app.Urls.Single());
    }

    public static async Task ServeProviderAsync()
    {
        await using var app = await ProviderHost.StartAsync();
        await UntilLeftAsync(app.Urls.Single());
    }

    static async Task UntilLeftAsync(string url)
    {
        Console.WriteLine(Listening + url);
        await Task.Run(Console.In.ReadToEnd);
    }
}
