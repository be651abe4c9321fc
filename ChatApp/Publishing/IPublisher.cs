namespace ChatApp.Publishing;

/// <summary>A place where posts go.</summary>
public interface IPublisher
{
    /// <summary>Publishes the post under its id; publishing the same id again gives the post that is there.</summary>
    /// <returns>Where it is: relative to this app, or absolute.</returns>
    /// <exception cref="PublishException">It was not published. The message is a sentence for the person.</exception>
    Task<string> PublishAsync(Post post, byte[]? image, CancellationToken ct = default);

    /// <summary>Where the post of this id is; null when it was never published, or was removed.</summary>
    Task<string?> FindAsync(string id, CancellationToken ct = default);
}

/// <summary>A post: a copy of its own, which stays when the session that it came from goes.</summary>
/// <param name="Id">The draft's id, a hyphen and its version: what makes publishing twice one post. 1 to 64 of <c>A-Z a-z 0-9 _ -</c>.</param>
/// <param name="Author">The caller who posted it, and may remove it.</param>
public sealed record Post(string Id, string Platform, string Text, string Author, DateTimeOffset PublishedAt)
{
    public PostImage? Image { get; init; }
}

/// <param name="Name">The picture's name among the post's attachments.</param>
public sealed record PostImage(string Name, string Alt, int Width, int Height);

/// <summary>A post was not published, or not removed.</summary>
/// <param name="message">A sentence for the person.</param>
public sealed class PublishException(string message, Exception? inner = null) : Exception(message, inner);
