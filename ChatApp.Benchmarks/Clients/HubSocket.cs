using System.Net.WebSockets;
using System.Text;

namespace ChatApp.Benchmarks.Clients;

/// <summary>A WebSocket that speaks SignalR's "blazorpack": messages of MessagePack, each with its length in front.</summary>
sealed class HubSocket : IAsyncDisposable
{
    /// <summary>A server takes a client for gone that said nothing for 30 s.</summary>
    static readonly TimeSpan PingPause = TimeSpan.FromSeconds(12);

    const byte HandshakeEnd = 0x1e;

    readonly ClientWebSocket socket = new();
    readonly SemaphoreSlim sending = new(1, 1);
    readonly CancellationTokenSource ended = new();
    byte[] buffer = new byte[4_096];
    int filled;
    Timer? ping;

    /// <summary>Payload bytes that came over the socket, the handshake's too.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>When bytes came last: milliseconds since 1970.</summary>
    public double LastArrival { get; private set; }

    public static async Task<HubSocket> ConnectAsync(string url, string cookies, CancellationToken ct)
    {
        var hub = new HubSocket();
        hub.socket.Options.SetRequestHeader("Cookie", cookies);
        hub.socket.Options.SetRequestHeader("Origin", url);
        hub.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var token = await NegotiateAsync(url, cookies, ct);
        await hub.socket.ConnectAsync(new Uri($"{url.Replace("http", "ws", StringComparison.Ordinal)}/_blazor?id={token}"), ct);
        await hub.socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, ct);
        while (hub.buffer.AsSpan(0, hub.filled).IndexOf(HandshakeEnd) < 0)
            if (!await hub.ReceiveAsync(ct)) throw new IOException("The server closed the connection.");
        hub.Drop(hub.buffer.AsSpan(0, hub.filled).IndexOf(HandshakeEnd) + 1);
        hub.ping = new Timer(_ => _ = hub.SendAsync(6), null, PingPause, PingPause);
        return hub;
    }

    static async Task<string> NegotiateAsync(string url, string cookies, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Cookie", cookies);
        request.Headers.Add("Origin", url);
        using var response = await Http.Client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        var answer = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
        return Uri.EscapeDataString(answer.RootElement.GetProperty("connectionToken").GetString()!);
    }

    /// <summary>Calls a method of the hub and waits for nothing.</summary>
    public Task InvokeAsync(string method, params object?[] arguments) => SendAsync(1, PackWriter.NoHeaders, null, method, arguments, Array.Empty<object?>());

    /// <summary>Sends a message of the hub protocol.</summary>
    /// <param name="parts">Its type, and what belongs to that.</param>
    public async Task SendAsync(params object?[] parts)
    {
        await sending.WaitAsync();
        try
        {
            if (socket.State == WebSocketState.Open) await socket.SendAsync(PackWriter.Message(parts), WebSocketMessageType.Binary, true, ended.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Who reads from the socket notices.
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>The next message's parts; null when there will be none.</summary>
    public async Task<object?[]?> NextAsync()
    {
        while (true)
        {
            if (Whole() is var (start, length) && length > 0)
            {
                var message = (object?[])new PackReader(buffer.AsSpan(start, length)).Read()!;
                Drop(start + length);
                return message;
            }
            try
            {
                if (!await ReceiveAsync(ended.Token)) return null;
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
            {
                return null;
            }
        }
    }

    /// <summary>Where the first message stands in the buffer; its length is 0 while it is not whole.</summary>
    (int Start, int Length) Whole()
    {
        var length = 0;
        for (var i = 0; i < filled && i < 5; i++)
        {
            length |= (buffer[i] & 0x7f) << (7 * i);
            if ((buffer[i] & 0x80) == 0) return i + 1 + length <= filled ? (i + 1, length) : default;
        }
        return default;
    }

    async Task<bool> ReceiveAsync(CancellationToken ct)
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var received = await socket.ReceiveAsync(buffer.AsMemory(filled), ct);
        LastArrival = Server.WallClock.Now;
        filled += received.Count;
        BytesReceived += received.Count;
        return received.MessageType != WebSocketMessageType.Close;
    }

    void Drop(int count)
    {
        buffer.AsSpan(count, filled - count).CopyTo(buffer);
        filled -= count;
    }

    public async ValueTask DisposeAsync()
    {
        if (ping is not null) await ping.DisposeAsync();
        await ended.CancelAsync();
        socket.Dispose();
    }
}
