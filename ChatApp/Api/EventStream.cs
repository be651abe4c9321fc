using System.Text;
using System.Text.Json;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatApp.Api;

/// <summary>
/// Server-sent events, written by hand: the headers go out before the first event, and a comment every 15 seconds keeps proxies from
/// closing what they take for dead.
/// </summary>
sealed class EventStream(HttpResponse response, TimeProvider time)
{
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Whether the client asks for events rather than for one answer.</summary>
    public static bool IsWanted(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);

    public static async Task<EventStream> BeginAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var stream = new EventStream(response, context.RequestServices.GetRequiredService<TimeProvider>());
        await stream.CommentAsync(context.RequestAborted);
        return stream;
    }

    public async Task WriteAsync(string type, object data, CancellationToken ct, Cursor? id = null)
    {
        // In one piece, which is one packet.
        using var whole = new MemoryStream();
        whole.Write(Encoding.UTF8.GetBytes(id is { } cursor ? $"event: {type}\nid: {cursor}\ndata: " : $"event: {type}\ndata: "));
        // One line, because the serializer escapes line breaks.
        JsonSerializer.Serialize(whole, data, Wire.Options);
        whole.Write("\n\n"u8);
        await response.Body.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), ct);
        await response.Body.FlushAsync(ct);
    }

    async Task CommentAsync(CancellationToken ct)
    {
        await response.Body.WriteAsync(":\n\n"u8.ToArray(), ct);
        await response.Body.FlushAsync(ct);
    }

    /// <summary>The items as they come, with a comment whenever none came for a while.</summary>
    public async IAsyncEnumerable<T> KeepAliveAsync<T>(IAsyncEnumerable<T> items, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var each = items.GetAsyncEnumerator(ct);
        while (true)
        {
            var next = each.MoveNextAsync().AsTask();
            try
            {
                while (!next.IsCompleted)
                {
                    using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
                    if (await Task.WhenAny(next, Task.Delay(Silence, time, enough.Token)) == next) await enough.CancelAsync();
                    else await CommentAsync(ct);
                }
            }
            catch (OperationCanceledException)
            {
                // The client is gone; what is still waited for must be over before it can be let go of.
                await Task.WhenAny(next);
                throw;
            }
            if (!await next) yield break;
            yield return each.Current;
        }
    }
}
