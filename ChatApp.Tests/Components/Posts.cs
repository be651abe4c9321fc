using ChatApp.Publishing;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>A page with published posts.</summary>
public abstract class Posts : Page
{
    protected FeedPublisher Feed => Engine.Get<FeedPublisher>();

    /// <summary>Publishes a minute after the one before, so that their order is certain.</summary>
    protected async Task<Post> PublishAsync(string text, string? author = null, string platform = "facebook", PostImage? image = null)
    {
        Engine.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = $"post-{Feed.Count}";
        await Feed.PublishAsync(new Post(id, platform, text, author ?? Engine.Ann.Id, default) { Image = image }, image is null ? null : [1, 2, 3]);
        return (await Feed.GetAsync(id))!;
    }
}
