using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ChatApp.Tests.Support;

/// <summary>Stands between the app and a server, and can stop forwarding without closing anything, or take its time.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly int target;
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentBag<Socket> sockets = [];
    readonly Task accepting;
    volatile TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TcpProxy(int target)
    {
        this.target = target;
        open.SetResult();
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>What every piece of bytes waits in each direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>From now on nothing arrives; the connections stay.</summary>
    public void Cut() => open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was held back arrives, and all that follows.</summary>
    public void Heal() => open.TrySetResult();

    async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptSocketAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    async Task ServeAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        sockets.Add(client);
        sockets.Add(server);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            await Task.WhenAny(ForwardAsync(client, server), ForwardAsync(server, client));
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // As if the server were gone.
        }
        client.Dispose();
        server.Dispose();
    }

    async Task ForwardAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, stop.Token) is var length and > 0)
        {
            if (Delay > TimeSpan.Zero) await Task.Delay(Delay, stop.Token);
            await open.Task.WaitAsync(stop.Token);
            for (var sent = 0; sent < length;) sent += await to.SendAsync(buffer.AsMemory(sent, length - sent), stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Dispose();
        foreach (var socket in sockets) socket.Dispose();
        stop.Dispose();
    }
}
