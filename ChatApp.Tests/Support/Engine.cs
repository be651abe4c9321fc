using ChatApp.Access;
using ChatApp.Assistants;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace ChatApp.Tests.Support;

/// <summary>The whole engine without its doors, on a folder of its own and a clock that stands still.</summary>
public sealed class Engine : IAsyncDisposable
{
    readonly TempFolder? own;
    readonly ServiceProvider services;

    public Engine(IDictionary<string, string?>? settings = null, string? folder = null, TimeProvider? clock = null, IChatClient? model = null, IPublisher? publisher = null,
        Func<IServiceProvider, ISessionStore>? store = null)
    {
        own = folder is null ? new TempFolder() : null;
        Folder = folder ?? own!.Path;
        var values = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Journal:Path"] = Folder, ["Assistants:DrainTime"] = "00:00:00" };
        foreach (var limit in Enum.GetNames<Limit>()) values.TryAdd($"Access:Limits:{limit}", "0");
        // Whatever keys and models the machine has.
        values.TryAdd("Assistants:Provider", "Offline");
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        collection.AddSingleton<IHostEnvironment>(new Here());
        collection.AddLogging();
        Clock = clock as TestClock ?? new TestClock();
        collection.AddSingleton(clock ?? Clock);
        collection.AddJournal().AddSessions().AddConversations().AddAssistants().AddPublishing().AddSeal().AddLimits();
        collection.Replace(ServiceDescriptor.Singleton(model ?? Model));
        if (publisher is not null) collection.Replace(ServiceDescriptor.Singleton(publisher));
        if (store is not null) collection.Replace(ServiceDescriptor.Singleton(store));
        services = collection.BuildServiceProvider();
        var scope = services.CreateScope().ServiceProvider;
        Conversations = scope.GetRequiredService<ConversationService>();
        Sharing = scope.GetRequiredService<SharingService>();
        Objects = scope.GetRequiredService<ObjectService>();
    }

    public static readonly Caller Ann = new("ann"), Bob = new("bob");

    /// <summary>Where everything is written.</summary>
    public string Folder { get; }

    public ScriptedModel Model { get; } = new();

    public TestClock Clock { get; }

    public ConversationService Conversations { get; }

    public SharingService Sharing { get; }

    public ObjectService Objects { get; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Sends as Ann, to the session or a new one; the message must be taken.</summary>
    public async Task<Sent> SendAsync(string text, SessionId? id = null, string? clientId = null, long? edits = null)
    {
        var sent = await Conversations.SendAsync(Ann, id, text, clientId, edits);
        Assert.True(sent.Ok, sent.Refusal?.Sentence);
        return sent.Value!;
    }

    /// <summary>Sends, and lets the model answer with this. Returns the session after that.</summary>
    public async Task<Session> TalkAsync(string text, string answer, SessionId? id = null)
    {
        var sent = await SendAsync(text, id);
        (await Model.NextAsync()).Say(answer).Finish();
        return await WhenAsync(sent.Session.Id, s => s.Open is null);
    }

    /// <summary>Ann's session as soon as it is so; fails after half a minute.</summary>
    public async Task<Session> WhenAsync(SessionId id, Func<Session, bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var _ in WatchAsync(id, limit.Token))
            if (await Conversations.FindAsync(Ann, id, limit.Token) is { } session && isSo(session)) return session;
        throw new TimeoutException();
    }

    async IAsyncEnumerable<FeedItem?> WatchAsync(SessionId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        yield return null;
        await foreach (var item in Conversations.WatchAsync(Ann, id, default, ct)) yield return item;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StopAsync(default);
        await services.DisposeAsync();
        own?.Dispose();
    }

    sealed class Here : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";
        public string ApplicationName { get; set; } = "ChatApp";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
