using System.Collections.Immutable;
using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Conversations;

public sealed class ObjectTests : IAsyncLifetime
{
    readonly Engine engine = new(new Dictionary<string, string?> { ["Sessions:MaxObjects"] = "3" });
    SessionId id;

    public async Task InitializeAsync() => id = (await engine.Objects.CreateAsync(Engine.Ann, ImmutableSortedDictionary<string, JsonElement>.Empty.Add("device", Json("{\"platform\":\"x\"}")))).Value!.Id;

    public async Task DisposeAsync() => await engine.DisposeAsync();

    [Fact]
    public async Task Fields_merge_the_last_write_wins_and_an_object_of_the_same_id_is_replaced()
    {
        await DoAsync(ObjectAct.Create, "a", "{\"x\":1,\"y\":{\"z\":1}}");
        Assert.Equal(2, (await DoAsync(ObjectAct.Update, "a", "{\"x\":2,\"y\":{\"w\":1}}")).Revision);
        Assert.Equal("{\"w\":1}", (await ObjectAsync("a")).Fields["y"].GetRawText());
        Assert.Equal("2", (await ObjectAsync("a")).Fields["x"].GetRawText());
        Assert.Equal(3, (await DoAsync(ObjectAct.Create, "a", "{\"n\":null}")).Revision);
        Assert.Equal(["n"], (await ObjectAsync("a")).Fields.Keys);
    }

    [Fact]
    public async Task Updating_or_deleting_what_is_not_there_does_nothing()
    {
        var before = (await engine.Conversations.FindAsync(Engine.Ann, id))!.Version;
        Assert.Null((await DoAsync(ObjectAct.Update, "a", "{}")).Revision);
        Assert.Null((await DoAsync(ObjectAct.Delete, "a", "{}")).Revision);
        Assert.Equal(before, (await engine.Conversations.FindAsync(Engine.Ann, id))!.Version);
    }

    [Fact]
    public async Task A_batch_is_made_whole_or_not_at_all()
    {
        var five = Enumerable.Range(1, 4).Select(i => new ObjectChange(ObjectAct.Create, $"o{i}", Json("{}"))).ToList();
        Assert.Contains("at most 3 objects", (await engine.Objects.ApplyAsync(Engine.Ann, id, five)).Refusal!.Sentence);
        Assert.Empty((await engine.Conversations.FindAsync(Engine.Ann, id))!.Objects);
        Assert.True((await engine.Objects.ApplyAsync(Engine.Ann, id, five[..3])).Ok);
        Assert.Equal(["o1", "o2", "o3"], (await engine.Conversations.FindAsync(Engine.Ann, id))!.ObjectsInOrder.Select(o => o.Id));
    }

    [Fact]
    public async Task Bounds_are_named()
    {
        Assert.Equal("id", (await ApplyAsync(ObjectAct.Create, new string('x', 129), "{}")).Refusal!.Field);
        Assert.Equal("data", (await ApplyAsync(ObjectAct.Create, "a", "[]")).Refusal!.Field);
        Assert.Equal("data", (await ApplyAsync(ObjectAct.Create, "a", $"{{\"t\":\"{new string('x', ObjectDecisions.LargestObject)}\"}}")).Refusal!.Field);
        var large = ImmutableSortedDictionary<string, JsonElement>.Empty.Add("context", Json($"\"{new string('x', ObjectDecisions.LargestFields)}\""));
        Assert.Equal("fields", (await engine.Objects.SetFieldsAsync(Engine.Ann, id, large)).Refusal!.Field);
        Assert.Equal("fields", (await engine.Objects.SetFieldsAsync(Engine.Ann, id, ImmutableSortedDictionary<string, JsonElement>.Empty.Add("other", Json("1")))).Refusal!.Field);
    }

    [Fact]
    public async Task All_of_it_is_there_after_a_restart()
    {
        await DoAsync(ObjectAct.Create, "a", "{\"x\":1}");
        await DoAsync(ObjectAct.Update, "a", "{\"y\":\"ü\"}");
        var session = (await engine.Conversations.FindAsync(Engine.Ann, id))!;
        var lines = await engine.Get<ChatApp.Journal.IJournal>().ReadAsync(session.Log);
        var again = lines.Aggregate(new Session(session.Log), (s, line) => s.Apply(SessionEventJson.Read(line)));
        Assert.Equal("ü", again.Objects["a"].Fields["y"].GetString());
        Assert.Equal(2, again.Objects["a"].Revision);
        Assert.Equal("{\"platform\":\"x\"}", again.Fields["device"].GetRawText());
    }

    async Task<SharedObject> ObjectAsync(string name) => (await engine.Conversations.FindAsync(Engine.Ann, id))!.Objects[name];

    async Task<ObjectAck> DoAsync(ObjectAct act, string name, string fields) => Assert.Single((await ApplyAsync(act, name, fields)).Value!);

    Task<Outcome<IReadOnlyList<ObjectAck>>> ApplyAsync(ObjectAct act, string name, string fields) => engine.Objects.ApplyAsync(Engine.Ann, id, [new ObjectChange(act, name, Json(fields))]);

    static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();
}
