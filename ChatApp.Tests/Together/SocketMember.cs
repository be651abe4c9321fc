using System.Net.WebSockets;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Api;
using ChatApp.Tests.Gateway;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Together;

/// <summary>A member whose program keeps the shared objects by what its socket tells it: others' changes when they come, its own when they are acknowledged.</summary>
sealed class SocketMember(Schedule schedule, Caller caller, string name, int seed, string alias, ApiClient program) : Member(schedule, caller, name, seed)
{
    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);

    readonly Queue<(ObjectAct Act, string Id, JsonElement Fields)> own = new();
    readonly Lock gate = new();
    Dictionary<string, Dictionary<string, string>> objects = [];
    HashSet<long> told = [];
    Dictionary<string, string> drafts = [];
    long sequence;
    string? ended;
    SocketClient? socket;
    Task reading = Task.CompletedTask;

    public override SessionId Id { get; protected set; } = SessionId.TryParse(alias, out var id) ? id : default;

    public override async Task ConnectAsync()
    {
        socket = await SocketClient.ConnectAsync($"{Schedule.App.Url}/ws/sessions/{Id.Value}", program.Credentials);
        var synced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ended = null;
        reading = Task.Run(() => ReadAsync(socket, synced));
        await Task.WhenAny(synced.Task, reading);
        if (reading.IsFaulted) await reading;
    }

    async Task ReadAsync(SocketClient from, TaskCompletionSource synced)
    {
        while (await NextAsync(from) is { } message)
        {
            lock (gate) Take(message);
            synced.TrySetResult();
        }
    }

    async Task<JsonElement?> NextAsync(SocketClient from)
    {
        try
        {
            return await from.ReadAsync();
        }
        catch (Exception) when (socket != from)
        {
            // It was dropped from this side.
            return null;
        }
    }

    void Take(JsonElement message)
    {
        var type = message.GetProperty("type").GetString()!;
        var data = message.TryGetProperty("data", out var given) ? given : default;
        if (message.TryGetProperty("sequence", out var number))
        {
            // One order for all; the pieces of an answer have the place of its beginning.
            Assert.True(type == "delta" ? number.GetInt64() >= sequence : number.GetInt64() > sequence, $"{Name} was told {number} after {sequence}: {message}");
            sequence = number.GetInt64();
        }
        switch (type)
        {
            case "sync.full":
                // What was not acknowledged before is in it, or never will be.
                own.Clear();
                (told, drafts, sequence) = ([], [], data.GetProperty("sequence").GetInt64());
                objects = data.GetProperty("objects").EnumerateArray().ToDictionary(o => o.GetProperty("id").GetString()!, FieldsOf);
                break;
            case "object.created":
                Apply(ObjectAct.Create, data);
                break;
            case "object.updated":
                Apply(ObjectAct.Update, data);
                break;
            case "object.deleted":
                Apply(ObjectAct.Delete, data);
                break;
            case "object.ack":
                var (act, id, fields) = own.Dequeue();
                Assert.Equal(id, data.GetProperty("id").GetString());
                if (data.TryGetProperty("revision", out _)) Apply(act, id, fields);
                break;
            case "message":
                Assert.True(told.Add(data.GetProperty("id").GetInt64()), $"{Name} was told twice: {message}");
                break;
            case "draft":
                drafts[data.GetProperty("id").GetString()!] = data.GetProperty("state").GetString()!;
                break;
            case "error":
                ended = data.ValueKind == JsonValueKind.Undefined ? message.GetProperty("code").GetString() : null;
                break;
            default:
                break;
        }
    }

    void Apply(ObjectAct act, JsonElement data) => Apply(act, data.GetProperty("id").GetString()!, data);

    void Apply(ObjectAct act, string id, JsonElement data)
    {
        if (act == ObjectAct.Create) objects[id] = FieldsOf(data);
        else if (act == ObjectAct.Delete) objects.Remove(id);
        else foreach (var (field, value) in FieldsOf(data)) objects[id][field] = value;
    }

    static Dictionary<string, string> FieldsOf(JsonElement data) => data.EnumerateObject().Where(f => f.Name != "id").ToDictionary(f => f.Name, f => f.Value.ToString());

    protected override async Task ChangeObjectAsync()
    {
        if (!IsIn) return;
        var (act, id, fields) = NewChange();
        Note($"{act} {id} {fields} over the socket");
        var data = fields.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.ToString());
        data["id"] = id;
        lock (gate) own.Enqueue((act, id, fields));
        await socket!.SendAsync(new { type = $"object.{(act == ObjectAct.Create ? "created" : act == ObjectAct.Update ? "updated" : "deleted")}", data });
    }

    protected override async Task DisconnectAsync()
    {
        var dropped = socket;
        socket = null;
        // Without a word.
        dropped?.Dispose();
        await reading;
    }

    protected override async Task SentOutAsync()
    {
        await reading.WaitAsync(Soonest);
        Assert.Equal(("gone", WebSocketCloseStatus.PolicyViolation), (ended, socket!.CloseStatus));
        await DisconnectAsync();
    }

    public override async Task CheckAsync(Session final, string last)
    {
        await Soon.IsSoAsync(() => reading.IsCompleted || Locked(() => objects.ContainsKey(last) && own.Count == 0), TimeSpan.FromSeconds(10));
        if (reading.IsCompleted) await reading;
        Assert.Null(ended);
        Assert.Equal(Text(final.Objects.ToDictionary(o => o.Key, o => o.Value.Fields.Where(f => f.Key != "id").ToDictionary(f => f.Key, f => f.Value.ToString()))), Locked(() => Text(objects)));
        Assert.All(drafts, known => Assert.Equal(final.Drafts.Find(d => d.Id.Value == known.Key)!.State.ToString(), known.Value, ignoreCase: true));
        var page = (await program.GetAsync($"/api/chat/{Id.Value}?limit=200")).Body.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("id").GetInt64());
        Assert.Equal(final.Newest(200).Select(m => m.Id), page);
    }

    T Locked<T>(Func<T> read)
    {
        lock (gate) return read();
    }

    static string Text(Dictionary<string, Dictionary<string, string>> all) =>
        string.Join('\n', all.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key}: {string.Join(", ", o.Value.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"))}"));

    public override async ValueTask DisposeAsync()
    {
        if (socket is not null) await DisconnectAsync();
        program.Dispose();
    }
}
