using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ChatApp.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatApp.Tests.Gateway;

/// <summary>A connection over a real socket, whose other side echoes, or sends as much as it is asked to.</summary>
public sealed class SocketConnectionTests : IAsyncLifetime
{
    readonly WebApplication app;
    readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SocketConnectionTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        app = builder.Build();
        app.UseGateway();
        app.Map("/gateway", async context =>
        {
            await using (var connection = await SocketConnection.AcceptAsync(context, SocketFormat.Json))
            {
                await foreach (var message in connection.ReadAsync())
                {
                    if (message.TryGetProperty("flood", out var count))
                        for (var i = 1; i <= count.GetInt32(); i++) connection.Send(new { text = new string('x', 10_000), sequence = i }, i);
                    else if (message.TryGetProperty("close", out _)) connection.Close();
                    else connection.Send(new { echo = message });
                }
            }
            left.SetResult();
        });
    }

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Messages_go_both_ways_whole_and_in_order_however_they_are_framed()
    {
        using var client = await ConnectAsync();
        var text = new string('ä', 20_000);
        var bytes = Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}""");
        await client.SendAsync(bytes.AsMemory(0, 7_001), WebSocketMessageType.Text, endOfMessage: false, default);
        await client.SendAsync(bytes.AsMemory(7_001), WebSocketMessageType.Text, endOfMessage: true, default);
        await SendAsync(client, """{"text":"second"}""");
        Assert.Equal(text, (await ReadAsync(client))!.Value.GetProperty("echo").GetProperty("text").GetString());
        Assert.Equal("second", (await ReadAsync(client))!.Value.GetProperty("echo").GetProperty("text").GetString());
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.CloseStatus);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":[\"\\ud800\"]}")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("")]
    public async Task What_is_no_object_is_refused_with_a_typed_error_and_1007(string text)
    {
        using var client = await ConnectAsync();
        await SendAsync(client, text);
        await AssertRefusedAsync(client, "malformed", WebSocketCloseStatus.InvalidPayloadData);
    }

    [Fact]
    public async Task Nesting_that_is_too_deep_is_malformed()
    {
        using var client = await ConnectAsync();
        await SendAsync(client, $"{string.Concat(Enumerable.Repeat("{\"a\":", 33))}1{new string('}', 33)}");
        await AssertRefusedAsync(client, "malformed", WebSocketCloseStatus.InvalidPayloadData);
    }

    [Theory]
    [InlineData(0, new byte[] { 0xE4 })]
    [InlineData(0, new byte[] { 0xC3 })]
    [InlineData(200, new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(60_000, new byte[] { 0xF0, 0x9F, 0x98 })]
    public async Task What_is_no_UTF_8_is_refused_with_a_typed_error_and_1007(int before, byte[] broken)
    {
        using var client = await ConnectAsync();
        await SendAsync(client, $$"""{"text":"{{new string('ä', before / 2)}}"}""");
        Assert.True((await ReadAsync(client))!.Value.TryGetProperty("echo", out _));
        // Also when it comes in two frames, cut in the middle.
        byte[] message = [.. Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', before)}}"""), .. broken, .. "\"}"u8];
        await client.SendAsync(message.AsMemory(0, before), WebSocketMessageType.Text, endOfMessage: false, default);
        await client.SendAsync(message.AsMemory(before), WebSocketMessageType.Text, endOfMessage: true, default);
        await AssertRefusedAsync(client, "malformed", WebSocketCloseStatus.InvalidPayloadData);
    }

    [Fact]
    public async Task Text_and_bytes_are_taken_alike()
    {
        using var client = await ConnectAsync();
        await client.SendAsync("{\"a\":1}"u8.ToArray(), WebSocketMessageType.Binary, true, default);
        Assert.Equal(1, (await ReadAsync(client))!.Value.GetProperty("echo").GetProperty("a").GetInt32());
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public async Task A_message_may_have_64_KB_and_no_byte_more(int length, bool isTaken)
    {
        using var client = await ConnectAsync();
        await SendAsync(client, $$"""{"text":"{{new string('x', length - 11)}}"}""");
        if (isTaken) Assert.True((await ReadAsync(client))!.Value.TryGetProperty("echo", out _));
        else await AssertRefusedAsync(client, "too_large", WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task The_101st_message_of_a_minute_is_refused_with_1008()
    {
        using var client = await ConnectAsync();
        for (var i = 0; i < 101; i++) await SendAsync(client, "{}");
        for (var i = 0; i < 100; i++) Assert.True((await ReadAsync(client))!.Value.TryGetProperty("echo", out _));
        await AssertRefusedAsync(client, "too_many", WebSocketCloseStatus.PolicyViolation);
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_closed_with_the_sequence_to_resume_from()
    {
        using var client = await ConnectAsync();
        await SendAsync(client, """{"flood":5000}""");
        var read = 0L;
        JsonElement? last = null;
        while (await ReadAsync(client) is { } message)
        {
            last = message;
            if (message.TryGetProperty("text", out _)) Assert.Equal(++read, message.GetProperty("sequence").GetInt64());
        }
        // 50 MB were asked for; what did not fit was dropped, all of it if need be, and where to go on is said.
        Assert.InRange(read, 0, 4_999);
        Assert.Equal("too_slow", last!.Value.GetProperty("code").GetString());
        Assert.Equal(read, last.Value.GetProperty("sequence").GetInt64());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, client.CloseStatus);
        Assert.Equal($"Too slow. Resume from {read}.", client.CloseStatusDescription);
    }

    [Fact]
    public async Task When_the_app_stops_the_client_is_told()
    {
        using var client = await ConnectAsync();
        await SendAsync(client, "{}");
        await ReadAsync(client);
        var stopped = app.StopAsync();
        await AssertRefusedAsync(client, "going_away", WebSocketCloseStatus.EndpointUnavailable);
        await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await stopped.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_client_that_vanishes_ends_the_connection()
    {
        using (var client = await ConnectAsync())
        {
            await SendAsync(client, "{}");
            await ReadAsync(client);
            client.Abort();
        }
        await left.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    static async Task AssertRefusedAsync(ClientWebSocket client, string code, WebSocketCloseStatus status)
    {
        var error = (await ReadAsync(client))!.Value;
        Assert.Equal(("error", code), (error.GetProperty("type").GetString(), error.GetProperty("code").GetString()));
        Assert.NotEmpty(error.GetProperty("payload").GetString()!);
        Assert.Null(await ReadAsync(client));
        Assert.Equal(status, client.CloseStatus);
    }

    async Task<ClientWebSocket> ConnectAsync()
    {
        var client = new ClientWebSocket();
        await client.ConnectAsync(new Uri($"{app.Urls.First().Replace("http", "ws")}/gateway"), default);
        return client;
    }

    static Task SendAsync(ClientWebSocket client, string text) => client.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);

    /// <summary>The next message; null when the other side closes.</summary>
    static async Task<JsonElement?> ReadAsync(ClientWebSocket client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[256 * 1024];
        for (var length = 0; ;)
        {
            var part = await client.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (part.EndOfMessage) return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement.Clone();
        }
    }
}
