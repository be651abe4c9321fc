using System.Formats.Cbor;
using System.Net.WebSockets;
using System.Text.Json;
using ChatApp.Tests.Api;
using ChatApp.Tests.EndToEnd;

namespace ChatApp.Tests.Gateway;

/// <summary>The document "Session Management", point by point, against the running server: routes, codes and live sockets.</summary>
public sealed class SharedSessionTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0", ["Access:Limits:Guesses"] = "0" });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_session_is_made_under_the_callers_id_read_kept_alive_counted_and_erased()
    {
        using var ann = new ApiClient(app.Url);
        var created = await ann.PostAsync("/api/sessions/create", new { id = "session-1755261137861", device = new { userAgent = "x", webxr = false }, created = 1755261137861 });
        Assert.Equal(("session-1755261137861", "active"), (created["session_id"], created["status"]));
        var read = await ann.GetAsync("/api/sessions/session-1755261137861");
        Assert.Equal(("session-1755261137861", "active", "[]", "{}"), (read["id"], read["status"], read["objects"], read["settings"]));
        Assert.Equal("x", read.Body.GetProperty("device").GetProperty("userAgent").GetString());
        Assert.Equal(1755261137861, read.Body.GetProperty("metadata").GetProperty("created").GetInt64());
        var beat = await ann.PostAsync("/api/sessions/session-1755261137861/heartbeat", new { timestamp = 1755261138000 });
        Assert.Equal(("ok", "session-1755261137861"), (beat["status"], beat["session_id"]));
        Assert.Equal(1755261138000, (await ann.GetAsync("/api/sessions/session-1755261137861")).Body.GetProperty("metadata").GetProperty("last_heartbeat").GetInt64());
        Assert.Equal(400, (await ann.PostAsync("/api/sessions/session-1755261137861/heartbeat", new { status = "asleep" })).Code);
        Assert.Equal(204, (await ann.PostAsync("/api/sessions/session-1755261137861/close")).Code);
        var analytics = await ann.GetAsync("/api/sessions/session-1755261137861/analytics");
        Assert.Equal("1", analytics.Body.GetProperty("event_counts").GetProperty("session.started").ToString());
        Assert.True(analytics.Has("duration") && analytics.Has("total_events") && analytics.Has("last_activity") && analytics.Has("created"));
        Assert.Equal("1", (await ann.GetAsync("/api/sessions"))["count"]);

        using var bob = new ApiClient(app.Url);
        await bob.PostAsync("/api/sessions/create", new { id = "session-1755261137861" });
        Assert.Equal("{}", (await bob.GetAsync("/api/sessions/session-1755261137861"))["device"]);

        Assert.Equal("deleted", (await ann.SendAsync(HttpMethod.Delete, "/api/sessions/session-1755261137861", null))["status"]);
        Assert.Equal(404, (await ann.GetAsync("/api/sessions/session-1755261137861")).Code);
        Assert.Equal(200, (await bob.GetAsync("/api/sessions/session-1755261137861")).Code);
        Assert.Equal("0", (await ann.GetAsync("/api/sessions"))["count"]);
    }

    [Fact]
    public async Task What_one_does_the_others_hear_once_and_the_sender_gets_an_acknowledgement()
    {
        var (ann, bob, annsId, bobsId) = await SharedAsync();
        using var one = await ConnectAsync(ann, annsId);
        var sync = (await one.ReadAsync("sync.full")).GetProperty("data");
        Assert.Equal(annsId, sync.GetProperty("session_id").GetString());
        Assert.Equal(["ann", "bob"], sync.GetProperty("participants").EnumerateArray().Select(p => p.GetProperty("user_id").GetString()));
        using var two = await ConnectAsync(bob, bobsId);
        await two.ReadAsync("sync.full");
        var joined = (await one.ReadAsync("user.joined")).GetProperty("data");
        Assert.Equal(("bob", false, "editor"), (joined.GetProperty("user_id").GetString(), joined.GetProperty("is_host").GetBoolean(), joined.GetProperty("role").GetString()));
        await two.SendAsync(new { type = "user.join", user_id = "bob", is_host = true });

        await two.SendAsync(new { type = "object.created", data = new { id = "cube", x = 1, color = "red" } });
        Assert.Equal("{\"id\":\"cube\",\"revision\":1}", (await two.ReadAsync("object.ack")).GetProperty("data").GetRawText());
        var created = await one.ReadAsync("object.created");
        Assert.Equal("{\"id\":\"cube\",\"x\":1,\"color\":\"red\"}", created.GetProperty("data").GetRawText());
        Assert.Equal(1, created.GetProperty("revision").GetInt64());

        await one.SendAsync(new { type = "batch", data = new object[] { new { type = "object.updated", data = new { id = "cube", x = 2 } }, new { type = "object.created", data = new { id = "ball" } } } });
        var updated = await two.ReadAsync("object.updated");
        Assert.Equal("{\"id\":\"cube\",\"x\":2}", updated.GetProperty("data").GetRawText());
        Assert.True(updated.GetProperty("sequence").GetInt64() > created.GetProperty("sequence").GetInt64());
        await two.ReadAsync("object.created");
        await two.SendAsync(new { type = "object.deleted", data = new { id = "ball" } });
        await one.ReadAsync("object.deleted");
        await two.SendAsync(new { type = "object.deleted", data = new { id = "ball" } });
        await two.SendAsync(new { type = "ping" });
        await two.ReadAsync("pong");

        using var late = await ConnectAsync(ann, annsId);
        Assert.Equal("[{\"id\":\"cube\",\"color\":\"red\",\"x\":2}]", (await late.ReadAsync("sync.full")).GetProperty("data").GetProperty("objects").GetRawText());
        await two.CloseAsync();
        Assert.Equal("bob", (await one.ReadAsync("user.left")).GetProperty("data").GetProperty("user_id").GetString());
    }

    [Fact]
    public async Task The_conversation_comes_over_the_socket_too()
    {
        var (ann, bob, annsId, bobsId) = await SharedAsync();
        using var two = await ConnectAsync(bob, bobsId);
        await two.ReadAsync("sync.full");
        await ann.ChatAsync("Create a Facebook post about Diwali", annsId);
        Assert.Equal("Create a Facebook post about Diwali", (await two.ReadAsync("message")).GetProperty("data").GetProperty("content").GetString());
        await two.ReadAsync("delta");
        Assert.Equal("waiting", (await two.ReadAsync("draft")).GetProperty("data").GetProperty("state").GetString());
        Assert.Equal("assistant", (await two.ReadAsync("message")).GetProperty("data").GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_viewer_reads_and_is_refused_in_words_when_they_write()
    {
        var (ann, bob, annsId, bobsId) = await SharedAsync(editing: false);
        using var two = await ConnectAsync(bob, bobsId);
        await two.ReadAsync("sync.full");
        await two.SendAsync(new { type = "object.created", data = new { id = "a" } });
        var error = await two.ReadAsync("error");
        Assert.Equal("forbidden", error.GetProperty("code").GetString());
        Assert.Equal(403, (await bob.ChatAsync("hello", bobsId)).Code);
        Assert.Equal("[]", (await ann.GetAsync($"/api/sessions/{annsId}"))["objects"]);
        await two.SendTextAsync("{\"type\":\"nonsense\"}");
        Assert.Equal("invalid", (await two.ReadAsync("error")).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Wrong_expired_and_full_are_answered_as_the_document_says()
    {
        using var ann = new ApiClient(app.Url);
        var shared = await ann.PostAsync("/api/sessions/shared/create", new { host_id = "ann", settings = new { max_participants = 2, allow_editing = true } });
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}$", shared["share_code"]);
        using var bob = new ApiClient(app.Url);
        using var cid = new ApiClient(app.Url);
        Assert.Equal(404, (await bob.PostAsync("/api/sessions/shared/join", new { share_code = "0000-0000", user_id = "bob" })).Code);
        Assert.Equal(400, (await bob.PostAsync("/api/sessions/shared/join", new { share_code = shared["share_code"] })).Code);
        Assert.Equal(200, (await bob.PostAsync("/api/sessions/shared/join", new { shareCode = shared["share_code"].ToLowerInvariant(), userId = "bob" })).Code);
        Assert.Equal(409, (await cid.PostAsync("/api/sessions/shared/join", new { share_code = shared["share_code"], user_id = "cid" })).Code);
        Assert.Equal(404, await SocketClient.RefusedAsync($"{app.Url}/ws/sessions/{shared["session_id"]}", cid.Credentials));
    }

    [Fact]
    public async Task A_token_is_enough_and_is_refused_when_its_session_is_gone()
    {
        using var first = new ApiClient(app.Url);
        var shared = await first.PostAsync("/api/sessions/shared/create", new { host_id = "ann", session_id = "mine" });
        using var host = new ApiClient(app.Url, shared["access_token"]);
        Assert.Equal(200, (await host.GetAsync("/api/sessions/mine")).Code);
        using var second = new ApiClient(app.Url);
        var joined = await second.PostAsync("/api/sessions/shared/join", new { share_code = shared["share_code"], user_id = "bob" });
        using var guest = new ApiClient(app.Url, joined["access_token"]);
        using var socket = await ConnectAsync(guest, joined["session_id"]);
        await socket.ReadAsync("sync.full");
        await socket.SendAsync(new { type = "object.created", data = new { id = "a" } });
        await socket.ReadAsync("object.ack");
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Delete, "/api/sessions/mine", null)).Code);
        Assert.Equal("gone", (await socket.ReadAsync("error")).GetProperty("code").GetString());
        Assert.Null(await socket.ReadAsync());
        Assert.Equal(401, (await guest.GetAsync($"/api/sessions/{joined["session_id"]}")).Code);
    }

    [Fact]
    public async Task Megabytes_of_objects_are_told_whole_to_who_comes_in_and_in_pages()
    {
        var (ann, _, id, _) = await SharedAsync();
        using (var filling = await ConnectAsync(ann, id))
        {
            for (var i = 0; i < 50; i++)
            {
                await filling.SendAsync(new { type = "object.created", data = new { id = $"o{i}", text = new string('x', 30_000) } });
                await filling.ReadAsync("object.ack");
            }
        }
        using var late = await ConnectAsync(ann, id);
        Assert.Equal(50, (await late.ReadAsync("sync.full")).GetProperty("data").GetProperty("objects").GetArrayLength());
        using var paged = await ConnectAsync(ann, $"{id}?page=1");
        Assert.Equal(50, (await paged.ReadAsync("sync.page")).GetProperty("data").GetProperty("objects").GetArrayLength());
        await late.SendAsync(new { type = "object.deleted", data = new { id = "o1" } });
        await paged.ReadAsync("object.deleted");
    }

    [Fact]
    public async Task The_same_in_cbor_and_in_pages()
    {
        var (ann, _, id, _) = await SharedAsync();
        using (var filling = await ConnectAsync(ann, id))
        {
            for (var batch = 0; batch < 3; batch++)
                await filling.SendAsync(new { type = "batch", data = Enumerable.Range(batch * 100, 100).Select(i => new { type = "object.created", data = new { id = $"o{i}", at = i / 2.0 } }) });
            for (var i = 0; i < 300; i++) await filling.ReadAsync("object.ack");
        }
        using (var paged = await ConnectAsync(ann, $"{id}?page=1"))
        {
            var (one, two) = ((await paged.ReadAsync("sync.page")).GetProperty("data"), (await paged.ReadAsync("sync.page")).GetProperty("data"));
            Assert.Equal((200, 100, 2), (one.GetProperty("objects").GetArrayLength(), two.GetProperty("objects").GetArrayLength(), two.GetProperty("pages").GetInt32()));
        }
        using var socket = new ClientWebSocket();
        foreach (var (name, value) in ann.Credentials) socket.Options.SetRequestHeader(name, value);
        socket.Options.AddSubProtocol("chatapp.cbor");
        await socket.ConnectAsync(new Uri($"{app.Url.Replace("http", "ws")}/ws/sessions/{id}"), default);
        Assert.Equal("chatapp.cbor", socket.SubProtocol);
        var sync = await CborAsync(socket);
        Assert.Equal("type", sync.ReadTextString());
        Assert.Equal("sync.full", sync.ReadTextString());

        var writer = new CborWriter();
        writer.WriteStartMap(2);
        writer.WriteTextString("type");
        writer.WriteTextString("object.updated");
        writer.WriteTextString("data");
        writer.WriteStartMap(2);
        writer.WriteTextString("id");
        writer.WriteTextString("o0");
        writer.WriteTextString("at");
        writer.WriteDouble(-1.5);
        writer.WriteEndMap();
        writer.WriteEndMap();
        await socket.SendAsync(writer.Encode(), WebSocketMessageType.Binary, true, default);
        var ack = await CborAsync(socket);
        ack.ReadTextString();
        Assert.Equal("object.ack", ack.ReadTextString());
        var objects = (await ann.GetAsync($"/api/sessions/{id}/objects?limit=1")).Body;
        Assert.Equal(-1.5, objects.GetProperty("objects")[0].GetProperty("at").GetDouble());
        Assert.Equal(200, (await ann.GetAsync($"/api/sessions/{id}/objects?after={objects.GetProperty("next")}")).Code);

        // Half a message is answered, not thrown at.
        await socket.SendAsync(new byte[] { 0xA2, 0x64 }, WebSocketMessageType.Binary, true, default);
        var error = await CborAsync(socket);
        Assert.Contains("malformed", System.Text.Encoding.UTF8.GetString(error.ReadEncodedValue().Span));
    }

    [Fact]
    public async Task Five_thousand_generated_messages_break_nothing_and_the_others_hear_the_next_one()
    {
        var (ann, bob, annsId, bobsId) = await SharedAsync();
        var random = new Random(7);
        SocketClient? client = null;
        for (var i = 0; i < 5_000; i++)
        {
            // Whatever was answered, an error or a close, is not waited for.
            if (i % 50 == 0)
            {
                client?.Dispose();
                client = null;
            }
            try
            {
                client ??= await ConnectAsync(bob, bobsId);
                await client.SendBytesAsync(Noise.SharedMessage(random), random.Next(10) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text);
            }
            catch (WebSocketException)
            {
                client?.Dispose();
                client = null;
            }
        }
        client?.Dispose();
        using var one = await ConnectAsync(ann, annsId);
        await one.ReadAsync("sync.full");
        using var last = await ConnectAsync(bob, bobsId);
        await last.ReadAsync("sync.full");
        await last.SendAsync(new { type = "object.created", data = new { id = "after", x = 1 } });
        JsonElement heard;
        do heard = await one.ReadAsync("object.created");
        while (heard.GetProperty("data").GetProperty("id").GetString() != "after");
    }

    static async Task<CborReader> CborAsync(ClientWebSocket socket)
    {
        var buffer = new byte[512 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
            Assert.Equal(WebSocketMessageType.Binary, part.MessageType);
            length += part.Count;
            if (!part.EndOfMessage) continue;
            var reader = new CborReader(buffer.AsMemory(0, length));
            if (buffer[0] is not (0xA2 or 0xA3 or 0xA4)) return reader;
            var whole = new CborReader(buffer.AsMemory(0, length));
            if (System.Text.Encoding.UTF8.GetString(buffer, 0, length).Contains("malformed")) return whole;
            reader.ReadStartMap();
            return reader;
        }
    }

    Task<SocketClient> ConnectAsync(ApiClient client, string id) => SocketClient.ConnectAsync($"{app.Url}/ws/sessions/{id}", client.Credentials);

    /// <summary>Ann's session with Bob in it, and what each calls it.</summary>
    async Task<(ApiClient Ann, ApiClient Bob, string AnnsId, string BobsId)> SharedAsync(bool editing = true)
    {
        var (ann, bob) = (new ApiClient(app.Url), new ApiClient(app.Url));
        var shared = await ann.PostAsync("/api/sessions/shared/create", new { host_id = "ann", session_id = "our-session", settings = new { max_participants = 10, allow_editing = editing } });
        Assert.Equal("our-session", shared["session_id"]);
        var joined = await bob.PostAsync("/api/sessions/shared/join", new { share_code = shared["share_code"], user_id = "bob" });
        Assert.Equal(editing ? "editor" : "viewer", joined["role"]);
        Assert.DoesNotContain("our-session", joined["session_id"]);
        return (ann, bob, "our-session", joined["session_id"]);
    }
}
