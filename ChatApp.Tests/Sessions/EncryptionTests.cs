using System.Text;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using StackExchange.Redis;

namespace ChatApp.Tests.Sessions;

/// <summary>Nobody who has the files, Redis's memory or its channel reads a word, when encryption is on. Without it the same search finds it.</summary>
[Collection(RedisCollection.Name)]
public sealed class EncryptionTests(RedisServer redis) : IAsyncLifetime
{
    const string Canary = "canary";

    readonly TempFolder folder = new();

    public Task InitializeAsync() => redis.Server.FlushAllDatabasesAsync();

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_word_that_was_said_is_found_nowhere(bool encrypt)
    {
        var channel = new StringBuilder();
        var subscriber = redis.Inside.Multiplexer.GetSubscriber();
        await subscriber.SubscribeAsync("chatapp:*", (_, message) =>
        {
            lock (channel) channel.Append(Encoding.Latin1.GetString(message));
        });
        SessionId id;
        await using (var engine = NewEngine(encrypt))
        {
            await Soon.IsSoAsync(async () => await engine.Get<ISessionStore>().HealthCheck() && engine.Get<RedisSessionFeed>().IsUp);
            var session = await engine.TalkAsync($"{Canary} question", $"{Canary} answer");
            id = session.Id;
            await engine.Get<IJournal>().AttachAsync(session.Log, Encoding.UTF8.GetBytes(Canary), "png");
            await engine.Get<IJournal>().SaveSnapshotAsync(session.Log, 1, Encoding.UTF8.GetBytes(Canary));
            var running = await engine.SendAsync($"{Canary} again", id);
            (await engine.Model.NextAsync()).Say($"{Canary} half an answer");
            await Soon.IsSoAsync(async () => (await engine.Get<IJournal>().ReadStagedAsync(session.Log))?.Text.Contains(Canary) == true);
            await Soon.IsSoAsync(async () => (await engine.Get<ISessionStore>().ReadEvents(id, running.Session.Version - 1))?.Count > 0);
            Assert.Equal(!encrypt, Files().Contains(Canary, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(!encrypt, (await DumpAsync()).Contains(Canary, StringComparison.OrdinalIgnoreCase));
            await Soon.IsSoAsync(() => Said(channel).Contains(running.Session.Log.Value));
        }
        await subscriber.UnsubscribeAllAsync();
        Assert.Equal(!encrypt, Files().Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(!encrypt, Said(channel).Contains(Canary, StringComparison.OrdinalIgnoreCase));

        await using var again = NewEngine(encrypt);
        Assert.Contains((await again.Conversations.OpenAsync(Engine.Ann, id))!.Messages, m => m is PersonMessage { Text: $"{Canary} question" });
    }

    [Fact]
    public async Task Without_its_keys_the_app_does_not_start()
    {
        var settings = new Dictionary<string, string?> { ["Sessions:Encrypt"] = "true" };
        await using (var engine = new Engine(settings, folder.Path)) await engine.TalkAsync("one", "two");
        Directory.Delete(Path.Combine(folder.Path, "keys"), recursive: true);
        Assert.Contains("keys that are not there", Assert.Throws<JournalUnavailableException>(() => new Engine(settings, folder.Path)).Message);
    }

    Engine NewEngine(bool encrypt)
    {
        var engine = new Engine(new Dictionary<string, string?> { ["USE_REDIS"] = "true", ["REDIS_URL"] = redis.Url, ["Sessions:Encrypt"] = $"{encrypt}" }, folder.Path);
        Assert.IsType<RedisSessionStore>(engine.Get<ISessionStore>());
        return engine;
    }

    static string Said(StringBuilder channel)
    {
        lock (channel) return channel.ToString();
    }

    string Files()
    {
        var all = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Encoding.Latin1);
            all.Append(path).Append(reader.ReadToEnd());
        }
        return all.ToString();
    }

    /// <summary>All that Redis would write to its own disk, uncompressed.</summary>
    async Task<string> DumpAsync()
    {
        await redis.Server.ConfigSetAsync("rdbcompression", "no");
        await redis.Server.SaveAsync(SaveType.BackgroundSave);
        var path = Path.Combine(redis.Folder, "dump.rdb");
        await Soon.IsSoAsync(() => File.Exists(path));
        var dump = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path));
        File.Delete(path);
        return dump;
    }
}
