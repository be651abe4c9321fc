using ChatApp.Assistants.Providers;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Assistants.Providers;

/// <summary>The engine, with a scripted provider as its model.</summary>
sealed class ProviderRun : IAsyncDisposable
{
    readonly ProviderClient client;
    readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    ProviderRun(ScriptedProvider provider, ProviderClient client, Engine engine) => (Provider, this.client, Engine) = (provider, client, engine);

    public ScriptedProvider Provider { get; }

    public Engine Engine { get; }

    public ImpatientClock Clock { get; private init; } = new();

    /// <param name="clock">Null for one that does not wait.</param>
    /// <param name="endpoint">Null for the scripted provider.</param>
    public static async Task<ProviderRun> StartAsync(ProviderKind kind, TimeProvider? clock = null, Uri? endpoint = null, params (string Key, string Value)[] settings)
    {
        var provider = await ScriptedProvider.StartAsync();
        var impatient = new ImpatientClock();
        var connection = provider.Connection(kind);
        var client = new ProviderClient(endpoint is null ? connection : connection with { Endpoint = endpoint }, clock ?? impatient);
        var values = settings.ToDictionary(s => s.Key, s => (string?)s.Value);
        return new ProviderRun(provider, client, new Engine(values, clock: clock ?? impatient, model: client)) { Clock = impatient };
    }

    /// <summary>As much of an answer is shown as was waited for.</summary>
    public Task Shown => shown.Task;

    /// <summary>Says something and waits for the end of the answer.</summary>
    /// <param name="until">How many characters are to be <see cref="Shown"/>.</param>
    /// <param name="pictures">How many pictures are with it.</param>
    public async Task<AssistantMessage> AskAsync(string text = "Hello", int until = 0, int pictures = 0)
    {
        var ids = Enumerable.Range(0, pictures).Select(_ => Engine.Conversations.TakePicture(Engine.Ann, TestPictures.Png(30, 20)).Value!.Id).ToList();
        var sent = (await Engine.Conversations.SendAsync(Engine.Ann, (await Engine.Conversations.CurrentAsync(Engine.Ann))?.Id, text, pictures: ids)).Value!;
        await foreach (var item in Engine.Conversations.WatchAsync(Engine.Ann, sent.Session.Id, default))
        {
            if (until == 0 || (item is Progress news && news.Offset + news.Text.Length >= until) || (item is Appended { Events: var events } && events.Any(e => e.Event is TurnClosed))) break;
        }
        shown.TrySetResult();
        var session = await Engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        return (AssistantMessage)session.Find(session.Leaf)!;
    }

    public static string TextOf(AssistantMessage message) => string.Concat(message.Parts.Select(p => p.Text));

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        client.Dispose();
        await Provider.DisposeAsync();
    }
}
