using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using ChatApp.Rendering;

namespace ChatApp.Tests.Rendering;

/// <summary>A stream that is deflated as it comes.</summary>
public sealed class DeflatedStreamTests
{
    readonly Pipe source = new();

    [Fact]
    public async Task Each_piece_can_be_read_before_the_next_one_comes()
    {
        await using var inflated = new DeflateStream(new DeflatedStream(source.Reader.AsStream()), CompressionMode.Decompress);
        var bytes = new byte[1024];
        foreach (var piece in new[] { "Hello ", "w", "örld 🪔 ", new string('x', 900) })
        {
            await source.Writer.WriteAsync(Encoding.UTF8.GetBytes(piece));
            var wanted = Encoding.UTF8.GetByteCount(piece);
            await inflated.ReadExactlyAsync(bytes.AsMemory(0, wanted)).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
            Assert.Equal(piece, Encoding.UTF8.GetString(bytes, 0, wanted));
        }
        await source.Writer.CompleteAsync();
        Assert.Equal(0, await inflated.ReadAsync(bytes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task All_of_it_comes_whatever_is_read_at_a_time(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * i % 23))));
        await using var deflated = new DeflatedStream(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var all = new MemoryStream();
        var bytes = new byte[7];
        while (await deflated.ReadAsync(bytes) is > 0 and var count) all.Write(bytes, 0, count);
        all.Position = 0;
        using var inflated = new StreamReader(new DeflateStream(all, CompressionMode.Decompress));
        Assert.Equal(text, await inflated.ReadToEndAsync());
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_the_rest_later()
    {
        await using var deflated = new DeflatedStream(source.Reader.AsStream());
        using var stop = new CancellationTokenSource();
        var reading = deflated.ReadAsync(new byte[64], stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await source.Writer.WriteAsync("late"u8.ToArray());
        await source.Writer.CompleteAsync();
        using var inflated = new StreamReader(new DeflateStream(deflated, CompressionMode.Decompress));
        Assert.Equal("late", await inflated.ReadToEndAsync());
    }
}
