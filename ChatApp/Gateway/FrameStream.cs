namespace ChatApp.Gateway;

/// <summary>A client's WebSocket frames (RFC 6455, section 5.2) as they come, except that frames of text say that they are binary.</summary>
sealed class FrameStream(Stream inner) : Stream
{
    const int Text = 1, Binary = 2, Opcode = 0x0F, Masked = 0x80, MaskBytes = 4;

    // How many bytes of the frame's head are still to come, and how many of its length among them.
    int head, lengthBytes;
    ulong length;
    bool isBegun;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Relabel(buffer.Span[..read]);
        return read;
    }

    void Relabel(Span<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (head > 0)
            {
                ReadHead(bytes[at++]);
            }
            else if (isBegun)
            {
                isBegun = false;
                ReadLength(bytes[at++]);
            }
            else if (length > 0)
            {
                var part = (int)Math.Min(length, (ulong)(bytes.Length - at));
                length -= (ulong)part;
                at += part;
            }
            else
            {
                if ((bytes[at] & Opcode) == Text) bytes[at] = (byte)((bytes[at] & ~Opcode) | Binary);
                at++;
                isBegun = true;
            }
        }
    }

    /// <summary>The second byte: the length, or how many bytes have it.</summary>
    void ReadLength(byte value)
    {
        var given = value & ~Masked;
        lengthBytes = given switch
        {
            126 => 2,
            127 => 8,
            _ => 0,
        };
        length = lengthBytes == 0 ? (ulong)given : 0;
        head = lengthBytes + ((value & Masked) == 0 ? 0 : MaskBytes);
    }

    void ReadHead(byte value)
    {
        head--;
        if (lengthBytes == 0) return;
        lengthBytes--;
        length = (length << 8) | value;
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer, offset, count, cancellationToken);

    // A socket waits for nothing.
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }
}
