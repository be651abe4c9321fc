namespace ChatApp.Assistants.Providers;

/// <summary>
/// A streamed answer that must not end before its end marker: an SDK takes any end for a good one. The marker counts when its event
/// is whole, with the empty line after it (WHATWG HTML, 9.2.6).
/// </summary>
sealed class WatchedStream(Stream inner, string marker, ProviderCall? call, ModelConnection connection) : Stream
{
    int matched, rest;
    bool lineStart = true, marked, whole;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            return Watch(buffer.Span, count);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is IOException or HttpRequestException)
        {
            throw Broken(failure);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Watch(buffer.AsSpan(offset, count), inner.Read(buffer, offset, count));
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException)
        {
            throw Broken(failure);
        }
    }

    int Watch(ReadOnlySpan<byte> buffer, int count)
    {
        if (count == 0 && buffer.Length > 0 && !whole) throw Broken(null);
        call?.Arrive();
        foreach (var b in buffer[..count]) Watch(b);
        return count;
    }

    void Watch(byte b)
    {
        if (b == '\r') return;
        if (b == '\n')
        {
            if (lineStart) whole |= marked;
            else marked |= matched == marker.Length && rest == 0;
            (lineStart, matched, rest) = (true, 0, 0);
            return;
        }
        // The space after a field's colon may be there or not.
        if (b == ' ' && rest == 0 && matched > 0 && marker[matched - 1] == ':') return;
        if (matched == marker.Length || b != marker[matched]) rest++;
        else if (rest == 0) matched++;
        lineStart = false;
    }

    ProviderException Broken(Exception? failure) => ProviderProblems.Make(ProviderProblem.BrokeOff, connection, inner: failure);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
