using System.Text;
using System.Threading.Channels;
using ChatApp.Api;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Api;

public sealed class EventStreamTests
{
    readonly TestClock clock = new();
    readonly MemoryStream body = new();
    readonly DefaultHttpContext context;

    public EventStreamTests() => context = new DefaultHttpContext
    {
        RequestServices = new ServiceCollection().AddSingleton<TimeProvider>(clock).BuildServiceProvider(),
        Response = { Body = body },
    };

    string Written => Encoding.UTF8.GetString(body.ToArray());

    [Fact]
    public async Task It_begins_before_its_first_event_and_is_not_buffered()
    {
        await EventStream.BeginAsync(context);
        Assert.Equal(":\n\n", Written);
        Assert.Equal(("text/event-stream; charset=utf-8", "no"), (context.Response.ContentType, context.Response.Headers["X-Accel-Buffering"].ToString()));
    }

    [Fact]
    public async Task An_event_is_one_line_of_data_whatever_is_in_it()
    {
        var stream = await EventStream.BeginAsync(context);
        await stream.WriteAsync("delta", new { text = "a\r\nb\nevent: fake\n\n" }, default, new Cursor(118, 4096));
        Assert.Equal(":\n\nevent: delta\nid: 118.4096\ndata: {\"text\":\"a\\r\\nb\\nevent: fake\\n\\n\"}\n\n", Written);
    }

    [Fact]
    public async Task While_nothing_happens_a_comment_is_sent_every_15_seconds_and_leaving_ends_it()
    {
        var stream = await EventStream.BeginAsync(context);
        var items = Channel.CreateUnbounded<string>();
        using var leaving = new CancellationTokenSource();
        var each = stream.KeepAliveAsync(items.Reader.ReadAllAsync(leaving.Token), leaving.Token).GetAsyncEnumerator(leaving.Token);
        var next = each.MoveNextAsync();
        for (var comments = 2; comments <= 4; comments++)
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            await UntilAsync(() => Written == string.Concat(Enumerable.Repeat(":\n\n", comments)));
        }
        items.Writer.TryWrite("news");
        Assert.True(await next);
        Assert.Equal("news", each.Current);
        next = each.MoveNextAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await each.DisposeAsync();
    }

    static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
