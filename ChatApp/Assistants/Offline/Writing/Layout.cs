using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Puts the parts of a post together the way its platform is read.</summary>
public static class Layout
{
    const string Paragraph = "\n\n";

    public static string Of(Post post, Platform platform)
    {
        post = Decorated(post);
        var blocks = platform switch
        {
            _ when platform == Platform.Instagram => post.Sentences,
            _ when platform == Platform.LinkedIn => [post.Opener, Joined(post.Scenes), Joined(post.Thoughts), Joined(post.Facts), post.Closer ?? "", Joined(post.Links)],
            _ when platform == Platform.Facebook => Facebook(post),
            _ => [Joined(post.Sentences)],
        };
        return string.Join(Paragraph, blocks.Append(string.Join(' ', post.Hashtags.Select(t => "#" + t))).Where(b => b.Length > 0));
    }

    /// <summary>What stands between two sentences in the middle of a post.</summary>
    public static string Gap(Platform platform) => platform == Platform.Instagram ? Paragraph : " ";

    /// <summary>What stands between the first sentence and the next.</summary>
    public static string GapAfterFirst(Platform platform) => platform.Limit >= Platform.Instagram.Limit ? Paragraph : " ";

    static IEnumerable<string> Facebook(Post post) => post.Middle.Count() <= 1
        ? [Joined(post.Middle.Prepend(post.Opener)), Joined(post.Facts), post.Closer ?? "", Joined(post.Links)]
        : [post.Opener, Joined(post.Middle), Joined(post.Facts), post.Closer ?? "", Joined(post.Links)];

    /// <summary>The emoji behind their sentences: the first one, the last one, then those between.</summary>
    static Post Decorated(Post post)
    {
        var emoji = new Queue<string>(post.Emoji);
        string With(string sentence) => emoji.TryDequeue(out var one) ? sentence + " " + one : sentence;
        var opener = With(post.Opener);
        var closer = post.Closer is null ? null : With(post.Closer);
        return post with { Opener = opener, Closer = closer, Scenes = [.. post.Scenes.Select(With)], Thoughts = [.. post.Thoughts.Select(With)] };
    }

    static string Joined(IEnumerable<string> sentences) => string.Join(' ', sentences);
}
