using System.Collections.Immutable;
using System.Text.Json;
using ChatApp.Journal;

namespace ChatApp.Publishing;

/// <summary>
/// The embedded publisher: posts appear on this app's own feed, readable by all. Each is a log of its own in the journal, named by
/// the post's id, so that publishing twice is one post and removing one erases it.
/// </summary>
public sealed class FeedPublisher : IPublisher
{
    const string Published = "post.published";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly IJournal journal;
    readonly TimeProvider time;
    readonly Lock gate = new();
    ImmutableSortedSet<Entry> newest;

    public FeedPublisher(IJournal journal, TimeProvider time)
    {
        (this.journal, this.time) = (journal, time);
        newest = [.. journal.List(LogId.Post).Select(log => new Entry(log.CreatedAt, log.Log.Id, log.Owner ?? ""))];
    }

    /// <summary>Told after a post was published or removed.</summary>
    public event Action? Changed;

    public int Count => newest.Count;

    public async Task<string> PublishAsync(Post post, byte[]? image, CancellationToken ct = default)
    {
        var log = LogId.Of(LogId.Post, post.Id) ?? throw new ArgumentException("Not a post id.", nameof(post));
        try
        {
            if (image is not null && post.Image is { } picture)
                post = post with { Image = picture with { Name = await journal.AttachAsync(log, image, Path.GetExtension(picture.Name).TrimStart('.'), ct) } };
            post = post with { PublishedAt = time.GetUtcNow() };
            var line = new JournalEvent(0, post.Id, post.PublishedAt, Published, JsonSerializer.SerializeToUtf8Bytes(post, Json), new LogTags(Owner: post.Author));
            var appended = await journal.AppendAsync(log, 0, [line], ct);
            if (!appended.Conflict) Add(new Entry(post.PublishedAt, post.Id, post.Author));
            return UrlOf(post.Id);
        }
        catch (JournalUnavailableException failure)
        {
            throw new PublishException("The feed can't be written right now.", failure);
        }
    }

    public Task<string?> FindAsync(string id, CancellationToken ct = default) =>
        Task.FromResult(LogId.Of(LogId.Post, id) is { } log && journal.Find(log) is not null ? UrlOf(id) : null);

    /// <summary>The posts after the newest <paramref name="skip"/>, newest first.</summary>
    public async Task<IReadOnlyList<Post>> ListAsync(int skip, int take, CancellationToken ct = default)
    {
        var all = newest;
        var posts = new List<Post>();
        foreach (var entry in Enumerable.Range(skip, Math.Clamp(all.Count - skip, 0, take)).Select(i => all[i]))
            if (await GetAsync(entry.Id, ct) is { } post) posts.Add(post);
        return posts;
    }

    /// <summary>All posts of one author, newest first.</summary>
    public async Task<IReadOnlyList<Post>> ListAsync(string author, CancellationToken ct = default)
    {
        var posts = new List<Post>();
        foreach (var entry in newest.Where(e => e.Author == author))
            if (await GetAsync(entry.Id, ct) is { } post) posts.Add(post);
        return posts;
    }

    /// <summary>The post; null when there is none.</summary>
    public async Task<Post?> GetAsync(string id, CancellationToken ct = default)
    {
        if (LogId.Of(LogId.Post, id) is not { } log) return null;
        var lines = await journal.ReadAsync(log, ct: ct);
        return lines is [{ Type: Published } line, ..] ? JsonSerializer.Deserialize<Post>(line.Data.Span, Json) : null;
    }

    /// <summary>The post's picture; null when it has none.</summary>
    public async Task<(byte[] Bytes, string Name)?> GetImageAsync(string id, CancellationToken ct = default) =>
        await GetAsync(id, ct) is { Image: { } image } && await journal.ReadAttachmentAsync(LogId.Of(LogId.Post, id)!.Value, image.Name, ct) is { } bytes ? (bytes, image.Name) : null;

    /// <summary>Erases a post with its picture. The caller has been found to be its author.</summary>
    /// <exception cref="PublishException">It was not removed. The message is a sentence for the person.</exception>
    public async Task RemoveAsync(Post post, CancellationToken ct = default)
    {
        try
        {
            await journal.DeleteAsync(LogId.Of(LogId.Post, post.Id)!.Value, ct);
        }
        catch (JournalUnavailableException failure)
        {
            throw new PublishException("The post can't be removed right now. Try again in a moment.", failure);
        }
        lock (gate) newest = newest.Remove(new Entry(post.PublishedAt, post.Id, post.Author));
        Changed?.Invoke();
    }

    public static string UrlOf(string id) => $"/feed/{id}";

    void Add(Entry entry)
    {
        lock (gate) newest = newest.Add(entry);
        Changed?.Invoke();
    }

    readonly record struct Entry(DateTimeOffset At, string Id, string Author) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => other.At.CompareTo(At) is var byTime and not 0 ? byTime : string.CompareOrdinal(Id, other.Id);
    }
}
