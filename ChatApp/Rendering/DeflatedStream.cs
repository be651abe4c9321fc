using System.IO.Compression;

namespace ChatApp.Rendering;

/// <summary>
/// What a stream gives, deflated (RFC 1951) and flushed with each reading: nothing waits for more. An answer's operations take half
/// as many bytes so, and the memory for it lasts only as long as the answer runs.
/// </summary>
public sealed class DeflatedStream : Stream
{
    readonly Stream source;
    readonly MemoryStream ready = new();
    readonly DeflateStream deflate;
    readonly byte[] piece = new byte[4096];
    int given;
    bool ended;

    /// <param name="source">Is disposed with this one.</param>
    public DeflatedStream(Stream source) => (this.source, deflate) = (source, new DeflateStream(ready, CompressionLevel.Optimal, leaveOpen: true));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (given == ready.Length && !ended)
        {
            ready.SetLength(given = 0);
            var read = await source.ReadAsync(piece, cancellationToken);
            ended = read == 0;
            // Both go to memory: there is nothing to wait for.
            if (ended) deflate.Dispose();
            else deflate.Write(piece, 0, read);
            if (!ended) deflate.Flush();
        }
        var count = Math.Min(buffer.Length, (int)ready.Length - given);
        ready.GetBuffer().AsMemory(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            deflate.Dispose();
            source.Dispose();
        }
        base.Dispose(disposing);
    }
}
