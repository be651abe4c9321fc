namespace ChatApp.Journal;

/// <summary>Reading one log's file of lines: whole, from its end, or to mend it after a crash.</summary>
sealed class LogFile(JournalFolder folder, JournalLine lines)
{
    const int Block = 64 * 1024;

    /// <summary>
    /// The events in (<paramref name="after"/>, <paramref name="upTo"/>] of the first <paramref name="length"/> bytes; fewer, or none,
    /// when the file is damaged or shorter.
    /// </summary>
    public List<JournalEvent> Read(LogId log, long length, long after, long upTo)
    {
        using var file = File.OpenHandle(folder.EventsOf(log), options: FileOptions.RandomAccess);
        var size = after == 0 ? length : Math.Min(length, Block);
        while (true)
        {
            var bytes = new byte[size];
            if (!TryRead(file, bytes, length - size)) return [];
            // A block that begins inside the file begins inside a line, which does not count.
            var start = size == length ? 0 : Array.IndexOf(bytes, (byte)'\n') + 1;
            var events = new List<JournalEvent>();
            foreach (var (e, _, _) in Lines(log, bytes, start)) events.Add(e);
            if (size == length || (events.Count > 0 && events[0].Sequence <= after + 1))
                return events.FindAll(e => e.Sequence > after && e.Sequence <= upTo);
            size = Math.Min(length, size * 8);
        }
    }

    /// <summary>
    /// What a file holds after a crash: everything up to the last whole append. A torn line or half an append at the end is not
    /// counted in <see cref="Contents.Length"/>; a bad line before good ones makes it <see cref="Contents.Damaged"/>.
    /// </summary>
    public Contents Scan(LogId log)
    {
        var path = folder.EventsOf(log);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var contents = new Contents([], 0, false);
        var pending = new List<JournalEvent>();
        long parsed = 0;
        foreach (var (e, more, end) in Lines(log, bytes, 0))
        {
            if (e.Sequence != contents.Events.Count + pending.Count + 1) return contents with { Damaged = true };
            pending.Add(e);
            parsed = end;
            if (more) continue;
            contents.Events.AddRange(pending);
            pending.Clear();
            contents = contents with { Length = end };
        }
        // One torn line at the end is a crash; further bytes after a bad line mean damage in the middle.
        var rest = bytes.AsSpan((int)parsed);
        var bad = rest.IndexOf((byte)'\n');
        return bad >= 0 && bad < rest.Length - 1 ? contents with { Damaged = true } : contents;
    }

    public readonly record struct Contents(List<JournalEvent> Events, long Length, bool Damaged);

    IEnumerable<(JournalEvent Event, bool More, long End)> Lines(LogId log, byte[] bytes, int start)
    {
        while (start < bytes.Length)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            if (end < 0 || !lines.TryRead(log, bytes.AsMemory(start, end - start), out var e, out var more)) yield break;
            start = end + 1;
            yield return (e, more, start);
        }
    }

    static bool TryRead(Microsoft.Win32.SafeHandles.SafeFileHandle file, Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            if (read == 0) return false;
            bytes = bytes[read..];
            offset += read;
        }
        return true;
    }
}
