using System.Net.WebSockets;
using ChatApp.Tests.Api;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Gateway;

/// <summary>The document "Session Manager Skeleton", point by point, against the running server over real sockets.</summary>
public sealed class InputGatewayTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0" });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Connecting_makes_a_session_and_says_its_id_first()
    {
        using var client = await ConnectAsync();
        var created = (await client.ReadAsync())!.Value;
        Assert.Equal("session_created", created.GetProperty("type").GetString());
        Assert.Matches("^session_[0-9]{13}_[A-Za-z0-9_-]{22}$", created.GetProperty("payload").GetProperty("sessionId").GetString()!);
        Assert.NotEmpty(created.GetProperty("payload").GetProperty("accessToken").GetString()!);
    }

    [Fact]
    public async Task A_chat_command_streams_its_answer_and_completes_it_under_the_requests_id()
    {
        using var client = await ConnectAsync();
        var id = await SessionOfAsync(client);
        await client.SendAsync(new { sessionId = id, command = "chat", payload = new { text = "Create a Facebook post about Diwali with image" }, requestId = "r-1" });
        var text = "";
        var message = (await client.ReadAsync())!.Value;
        for (; message.GetProperty("type").GetString() == "chat.delta"; message = (await client.ReadAsync())!.Value) text += message.GetProperty("payload").GetProperty("text").GetString();
        Assert.Equal(("chat.completed", "r-1"), (message.GetProperty("type").GetString(), message.GetProperty("requestId").GetString()));
        var completed = message.GetProperty("payload");
        Assert.StartsWith(text, completed.GetProperty("reply").GetString());
        Assert.Contains("Would you like to post this, regenerate, or cancel?", completed.GetProperty("reply").GetString());
        Assert.Contains("?token=", completed.GetProperty("imageUrl").GetString());
        Assert.Equal("waiting", completed.GetProperty("draft").GetProperty("state").GetString());
        Assert.True(completed.GetProperty("messageId").GetInt64() > 0);
    }

    [Fact]
    public async Task Drafts_are_regenerated_posted_and_cancelled_and_the_history_tells()
    {
        using var client = await ConnectAsync();
        var id = await SessionOfAsync(client);
        await client.SendAsync(new { sessionId = id, command = "chat", payload = new { text = "Write a tweet about tea" } });
        await client.ReadAsync("chat.completed");
        await client.SendAsync(new { sessionId = id, command = "regenerate" });
        Assert.Equal(2, (await client.ReadAsync("chat.completed")).GetProperty("payload").GetProperty("draft").GetProperty("version").GetInt32());
        await client.SendAsync(new { sessionId = id, command = "post", requestId = 7 });
        var posted = await client.ReadAsync("draft");
        Assert.Equal(("posted", 7), (posted.GetProperty("payload").GetProperty("state").GetString(), posted.GetProperty("requestId").GetInt32()));
        await client.SendAsync(new { sessionId = id, command = "cancel" });
        Assert.Equal("conflict", (await client.ReadAsync("error")).GetProperty("code").GetString());
        await client.SendAsync(new { sessionId = id, command = "history", payload = new { limit = 2 } });
        var history = (await client.ReadAsync("history")).GetProperty("payload");
        Assert.Equal(2, history.GetProperty("messages").GetArrayLength());
        Assert.True(history.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Ping_and_stop_are_answered()
    {
        using var client = await ConnectAsync();
        var id = await SessionOfAsync(client);
        await client.SendAsync(new { sessionId = id, command = "ping", requestId = "p" });
        Assert.Equal("p", (await client.ReadAsync("pong")).GetProperty("requestId").GetString());
        await client.SendAsync(new { sessionId = id, command = "stop" });
        Assert.False((await client.ReadAsync("stopped")).GetProperty("payload").GetProperty("stopped").GetBoolean());
    }

    [Theory]
    [InlineData("""{"command":"ping"}""")]
    [InlineData("""{"sessionId":null,"command":"ping"}""")]
    [InlineData("""{"sessionId":7,"command":"ping"}""")]
    [InlineData("""{"sessionId":"","command":"ping"}""")]
    [InlineData("""{"sessionId":"nobody's","command":"ping"}""")]
    [InlineData("""{"sessionId":"session_1_AAAAAAAAAAAAAAAAAAAAAA","command":"ping"}""")]
    public async Task Without_a_session_the_documents_error_comes_and_the_connection_closes(string message)
    {
        using var client = await ConnectAsync();
        await SessionOfAsync(client);
        await client.SendTextAsync(message);
        Assert.Equal("Invalid or expired session.", (await client.ReadAsync("error")).GetProperty("payload").GetString());
        Assert.Null(await client.ReadAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, client.CloseStatus);
    }

    [Fact]
    public async Task Somebody_elses_session_is_an_invalid_one()
    {
        using var mine = await ConnectAsync();
        var id = await SessionOfAsync(mine);
        using var other = await ConnectAsync();
        await SessionOfAsync(other);
        await other.SendAsync(new { sessionId = id, command = "history" });
        Assert.Equal("Invalid or expired session.", (await other.ReadAsync("error")).GetProperty("payload").GetString());
    }

    [Fact]
    public async Task An_own_session_from_elsewhere_is_accepted()
    {
        using var api = new ApiClient(app.Url);
        var chat = await api.ChatAsync("hello");
        using var client = await ConnectAsync(("Authorization", $"Bearer {chat["accessToken"]}"));
        await SessionOfAsync(client);
        await client.SendAsync(new { sessionId = chat["sessionId"], command = "history" });
        Assert.Equal(2, (await client.ReadAsync("history")).GetProperty("payload").GetProperty("messages").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"command":"dance","payload":{}}""", "invalid")]
    [InlineData("""{"payload":{}}""", "invalid")]
    [InlineData("""{"command":"chat"}""", "invalid")]
    [InlineData("""{"command":"chat","payload":"hello"}""", "invalid")]
    [InlineData("""{"command":"chat","payload":{"text":"  "}}""", "invalid")]
    [InlineData("""{"command":"history","payload":{"limit":0}}""", "invalid")]
    [InlineData("""{"command":"history","payload":{"before":1e99}}""", "invalid")]
    [InlineData("""{"command":"post"}""", "conflict")]
    [InlineData("""{"command":"post","payload":{"draftId":"none"}}""", "not_found")]
    public async Task A_command_that_cannot_be_carried_out_is_an_error_and_the_connection_stays(string message, string code)
    {
        using var client = await ConnectAsync();
        var id = await SessionOfAsync(client);
        await client.SendTextAsync($$"""{"sessionId":"{{id}}",{{message[1..]}}""");
        Assert.Equal(code, (await client.ReadAsync("error")).GetProperty("code").GetString());
        await client.SendAsync(new { sessionId = id, command = "ping" });
        await client.ReadAsync("pong");
    }

    [Fact]
    public async Task Closing_the_connection_ends_its_session_which_can_be_restored()
    {
        using var api = new ApiClient(app.Url);
        var token = (await api.ChatAsync("hello"))["accessToken"];
        string id, own;
        using (var client = await ConnectAsync(("Authorization", $"Bearer {token}")))
        {
            var created = (await client.ReadAsync("session_created")).GetProperty("payload");
            (id, own) = (created.GetProperty("sessionId").GetString()!, created.GetProperty("accessToken").GetString()!);
            await client.SendAsync(new { sessionId = id, command = "chat", payload = new { text = "hello" } });
            await client.ReadAsync("chat.completed");
            await client.CloseAsync();
        }
        // Its end withdraws its token; the user it belongs to is the same.
        using var bearer = new ApiClient(app.Url, own);
        await Soon.IsSoAsync(async () => (await bearer.GetAsync($"/api/chat/{id}")).Code == 401);
    }

    [Fact]
    public async Task A_visitor_restores_the_session_that_ended_with_its_connection()
    {
        using var api = new ApiClient(app.Url);
        await api.ChatAsync("hello");
        string id;
        using (var client = await ConnectAsync(("Cookie", api.Cookies)))
        {
            id = await SessionOfAsync(client);
            await client.SendAsync(new { sessionId = id, command = "chat", payload = new { text = "remember tea" } });
            await client.ReadAsync("chat.completed");
            await client.CloseAsync();
        }
        ApiAnswer? restored = null;
        await Soon.IsSoAsync(async () => (restored = await api.PostAsync($"/api/sessions/{id}/restore"))["session_id"] != id);
        Assert.Equal("active", restored!["status"]);
        Assert.Contains("remember tea", (await api.GetAsync($"/api/chat/{restored["session_id"]}")).Text);
    }

    [Fact]
    public async Task Another_sites_page_may_not_connect_and_a_plain_request_is_told_what_this_is()
    {
        Assert.Equal(403, await SocketClient.RefusedAsync($"{app.Url}/gateway", ("Origin", "https://evil.example")));
        Assert.Equal(401, await SocketClient.RefusedAsync($"{app.Url}/gateway", ("Authorization", "Bearer nonsense")));
        using var api = new ApiClient(app.Url);
        Assert.Equal(400, (await api.GetAsync("/gateway")).Code);
    }

    [Fact]
    public async Task Five_thousand_generated_messages_break_nothing()
    {
        var random = new Random(6);
        var client = await ConnectAsync();
        var id = await SessionOfAsync(client);
        for (var i = 0; i < 5_000; i++)
        {
            // Every message is on a connection that still takes one; the answer, an error or a close, is not waited for.
            if (i % 50 == 0)
            {
                client.Dispose();
                client = await ConnectAsync();
                id = await SessionOfAsync(client);
            }
            try
            {
                await client.SendBytesAsync(Noise.Message(random, id), random.Next(10) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text);
            }
            catch (WebSocketException)
            {
                client.Dispose();
                client = await ConnectAsync();
                id = await SessionOfAsync(client);
            }
        }
        client.Dispose();
        using var last = await ConnectAsync();
        id = await SessionOfAsync(last);
        await last.SendAsync(new { sessionId = id, command = "ping" });
        await last.ReadAsync("pong");
    }

    Task<SocketClient> ConnectAsync(params (string, string)[] headers) => SocketClient.ConnectAsync($"{app.Url}/gateway", headers);

    static async Task<string> SessionOfAsync(SocketClient client) => (await client.ReadAsync("session_created")).GetProperty("payload").GetProperty("sessionId").GetString()!;
}
