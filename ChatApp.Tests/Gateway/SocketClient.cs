using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ChatApp.Tests.Gateway;

/// <summary>A program's end of a socket.</summary>
public sealed class SocketClient : IDisposable
{
    readonly ClientWebSocket socket = new();
    byte[] buffer = new byte[512 * 1024];

    SocketClient()
    {
    }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public string? CloseReason => socket.CloseStatusDescription;

    /// <summary>The status of a connection that was refused.</summary>
    public static async Task<int> RefusedAsync(string url, params (string Name, string Value)[] headers)
    {
        using var client = new SocketClient();
        client.socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in headers) client.socket.Options.SetRequestHeader(name, value);
        await Assert.ThrowsAsync<WebSocketException>(() => client.socket.ConnectAsync(new Uri(url.Replace("http", "ws")), default));
        return (int)client.socket.HttpStatusCode;
    }

    /// <param name="url">As http.</param>
    public static async Task<SocketClient> ConnectAsync(string url, params (string Name, string Value)[] headers)
    {
        var client = new SocketClient();
        foreach (var (name, value) in headers) client.socket.Options.SetRequestHeader(name, value);
        await client.socket.ConnectAsync(new Uri(url.Replace("http", "ws")), default);
        return client;
    }

    public Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message, JsonSerializerOptions.Web));

    public Task SendTextAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);

    public Task SendBytesAsync(byte[] bytes, WebSocketMessageType type) => socket.SendAsync(bytes, type, true, default);

    /// <summary>The next message; null when the other side closes.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var length = 0; ;)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (length == buffer.Length) Array.Resize(ref buffer, 2 * length);
            if (part.EndOfMessage) return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement.Clone();
        }
    }

    /// <summary>The next message of this type; what comes before it is dropped.</summary>
    public async Task<JsonElement> ReadAsync(string type)
    {
        while (await ReadAsync() is { } message)
            if (message.GetProperty("type").GetString() == type) return message;
        throw new InvalidOperationException($"Closed ({CloseStatus} {CloseReason}) before {type}.");
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

    public void Dispose() => socket.Dispose();
}
