using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Gateway;

/// <summary>
/// One client's socket, within bounds: what it sends is limited in size and rate and refused by a typed error and a close; what
/// waits for it is limited too, and a client that does not keep up is closed rather than queued for. Dispose it to close it.
/// </summary>
public sealed class SocketConnection : IAsyncDisposable
{
    /// <summary>In bytes.</summary>
    public const int LongestMessage = 64 * 1024, MostWaiting = 1024 * 1024;

    /// <summary>In a minute.</summary>
    public const int MostMessages = 100;

    /// <summary>How long a client has for its part of the closing.</summary>
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    readonly WebSocket socket;
    readonly SocketFormat format;
    readonly int most;
    readonly TimeProvider time;
    readonly Channel<Outgoing> outgoing = Channel.CreateUnbounded<Outgoing>();
    readonly CancellationTokenSource closing = new();
    readonly CancellationTokenSource gone = new();
    readonly CancellationTokenRegistration stopping;
    readonly ITimer? deadline;
    readonly Queue<long> arrivals = new();
    readonly Task sending;
    SocketEnd? end;
    long waiting;

    SocketConnection(WebSocket socket, SocketFormat format, int most, TimeProvider time, DateTimeOffset? until, CancellationToken stop)
    {
        (this.socket, this.format, this.most, this.time) = (socket, format, most, time);
        sending = Task.Run(SendAllAsync, CancellationToken.None);
        stopping = stop.Register(() => Close(new SocketEnd(WebSocketCloseStatus.EndpointUnavailable, "ChatApp is stopping.", SocketError.GoingAway)));
        if (until is { } end && end - time.GetUtcNow() is var left) deadline = time.CreateTimer(_ => Refuse(SocketError.TokenOver), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes the request's upgrade. Who may connect has been asked before.</summary>
    /// <param name="protocol">The subprotocol to answer with; null for none.</param>
    /// <param name="most">How many messages are taken in a minute.</param>
    /// <param name="until">When the token that it came with is over; null when it came without one.</param>
    public static async Task<SocketConnection> AcceptAsync(HttpContext context, SocketFormat format, string? protocol = null, int most = MostMessages, DateTimeOffset? until = null)
    {
        var services = context.RequestServices;
        var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = protocol });
        return new SocketConnection(socket, format, most, services.GetRequiredService<TimeProvider>(), until, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
    }

    /// <summary>Cancelled as soon as the connection is closing, by whichever side.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>The newest sequence that was sent.</summary>
    public long Sent { get; private set; }

    /// <summary>Queues a message; never waits and never throws. After the close it does nothing.</summary>
    /// <param name="sequence">The event that it carries; 0 for none.</param>
    /// <param name="isStart">How things stand at the beginning: however large it is, it does not count as waiting.</param>
    public void Send(object message, long sequence = 0, bool isStart = false)
    {
        if (Volatile.Read(ref end) is not null) return;
        var bytes = format.Write(message);
        var counted = isStart ? 0 : bytes.Length;
        if (Interlocked.Add(ref waiting, counted) > MostWaiting) Close(new SocketEnd(WebSocketCloseStatus.PolicyViolation, "Too slow.", SocketError.TooSlow, DropsWaiting: true));
        else outgoing.Writer.TryWrite(new Outgoing(bytes, counted, sequence));
    }

    /// <summary>Says why, then closes; what waits is sent before.</summary>
    public void Refuse(SocketError error, WebSocketCloseStatus status = WebSocketCloseStatus.PolicyViolation) => Close(new SocketEnd(status, error.Payload, error));

    /// <summary>Closes normally, after what waits is sent.</summary>
    public void Close() => Close(new SocketEnd(WebSocketCloseStatus.NormalClosure, ""));

    void Close(SocketEnd with)
    {
        if (Interlocked.CompareExchange(ref end, with, null) is not null) return;
        outgoing.Writer.TryComplete();
        closing.Cancel();
        gone.CancelAfter(Farewell);
    }

    /// <summary>The client's messages, until the connection closes; a message out of bounds closes it.</summary>
    public async IAsyncEnumerable<JsonElement> ReadAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        var buffer = new byte[LongestMessage];
        while (await ReceiveAsync(buffer, ct) is { } bytes)
        {
            if (IsTooMany()) Refuse(SocketError.TooMany(most));
            else if (format.Read(bytes) is { } message) yield return message;
            else Refuse(SocketError.Malformed, WebSocketCloseStatus.InvalidPayloadData);
        }
    }

    /// <summary>One whole message; null when there is no more. While the connection is closing what comes is dropped.</summary>
    async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(byte[] buffer, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, gone.Token);
        try
        {
            for (var length = 0; ;)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), either.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    Close();
                    return null;
                }
                if (Volatile.Read(ref end) is not null) continue;
                length += part.Count;
                if (part.EndOfMessage) return buffer.AsMemory(0, length);
                if (length < buffer.Length) continue;
                Refuse(SocketError.TooLarge, WebSocketCloseStatus.MessageTooBig);
                length = 0;
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone without a word, or for a frame that is none.
            Close();
            return null;
        }
    }

    bool IsTooMany()
    {
        var now = time.GetTimestamp();
        while (arrivals.TryPeek(out var first) && time.GetElapsedTime(first, now) >= TimeSpan.FromMinutes(1)) arrivals.Dequeue();
        arrivals.Enqueue(now);
        return arrivals.Count > most;
    }

    async Task SendAllAsync()
    {
        try
        {
            await foreach (var item in outgoing.Reader.ReadAllAsync(gone.Token))
            {
                if (Volatile.Read(ref end) is { DropsWaiting: true }) break;
                await socket.SendAsync(item.Bytes, format.Type, WebSocketMessageFlags.EndOfMessage, gone.Token);
                Interlocked.Add(ref waiting, -item.Counted);
                if (item.Sequence > 0) Sent = item.Sequence;
            }
            var with = end!;
            var error = with.DropsWaiting ? with.Error! with { Sequence = Sent } : with.Error;
            if (error is not null) await socket.SendAsync(format.Write(error), format.Type, WebSocketMessageFlags.EndOfMessage, gone.Token);
            var reason = with.DropsWaiting ? $"{with.Reason} Resume from {Sent}." : with.Reason;
            await socket.CloseOutputAsync(with.Status, reason.Length <= 100 ? reason : reason[..100], gone.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client is gone, or did not read its farewell in time.
            Close();
            socket.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Close();
        await stopping.DisposeAsync();
        if (deadline is not null) await deadline.DisposeAsync();
        await sending;
        // The client's half of the closing, so that it sees a close and not a broken line.
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent && await ReceiveAsync(new byte[1024], default) is not null) { }
        socket.Dispose();
        closing.Dispose();
        gone.Dispose();
    }

    readonly record struct Outgoing(byte[] Bytes, int Counted, long Sequence);
}
