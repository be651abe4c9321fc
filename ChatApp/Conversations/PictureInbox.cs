using System.Collections.Concurrent;
using ChatApp.Assistants.Pictures;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>A picture of a message.</summary>
/// <param name="Attachment">Its name beside the log.</param>
/// <param name="Width">In pixels, as it is shown.</param>
public sealed record MessagePicture(string Attachment, int Width, int Height);

/// <summary>A picture that came in and waits for its message.</summary>
public sealed record WaitingPicture(string Id, int Width, int Height);

/// <summary>
/// Pictures on their way into a message: checked, cleaned, and kept in memory for ten minutes, in which their sender may send the
/// message. Bounded for each sender and in all, so that nobody fills the memory.
/// </summary>
public sealed class PictureInbox : IDisposable
{
    /// <summary>The most pictures in one message.</summary>
    public const int MostPictures = 8;

    const long MostBytes = 256L * 1024 * 1024, MostBytesEach = 40L * 1024 * 1024;
    static readonly TimeSpan Keeps = TimeSpan.FromMinutes(10), Interval = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, Item> items = new();
    readonly TimeProvider time;
    readonly ITimer sweeping;

    public PictureInbox(TimeProvider time)
    {
        this.time = time;
        sweeping = time.CreateTimer(_ => Sweep(), null, Interval, Interval);
    }

    /// <summary>How many wait.</summary>
    internal int Count => items.Count;

    void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (old, item) in items)
            if (item.Until <= now) items.TryRemove(old, out _);
    }

    public Outcome<WaitingPicture> Put(string owner, ReadOnlyMemory<byte> bytes)
    {
        var check = PictureCheck.Of(bytes.Span);
        if (check.Header is not { } header) return new Refusal(check.TooLarge ? RefusalCode.TooLarge : RefusalCode.Invalid, check.Problem!, "picture");
        Sweep();
        if (items.Values.Sum(i => (long)i.Bytes.Length) + bytes.Length > MostBytes || items.Values.Where(i => i.Owner == owner).Sum(i => (long)i.Bytes.Length) + bytes.Length > MostBytesEach)
            return new Refusal(RefusalCode.Full, "Too many pictures are waiting to be sent. Send the message first, or try again in a few minutes.");
        var id = RandomId.New();
        items[id] = new Item(owner, PictureCleaner.Clean(bytes.Span, header), header, time.GetUtcNow() + Keeps);
        return new WaitingPicture(id, header.Width, header.Height);
    }

    /// <summary>The sender's pictures of these ids, without taking them out; null when one is not there.</summary>
    internal IReadOnlyList<(PictureHeader Header, byte[] Bytes)>? Find(string owner, IReadOnlyList<string> ids)
    {
        var found = ids.Select(id => items.TryGetValue(id, out var item) && item.Owner == owner && item.Until > time.GetUtcNow() ? item : null).OfType<Item>().ToList();
        return found.Count == ids.Count ? [.. found.Select(i => (i.Header, i.Bytes))] : null;
    }

    public void Remove(string owner, IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (items.TryGetValue(id, out var item) && item.Owner == owner) items.TryRemove(id, out _);
    }

    public void Dispose() => sweeping.Dispose();

    sealed record Item(string Owner, byte[] Bytes, PictureHeader Header, DateTimeOffset Until);
}
