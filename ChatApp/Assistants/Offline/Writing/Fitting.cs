namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Makes the bare post fit when the topic itself is nearly too long for the platform.</summary>
public static class Fitting
{
    /// <summary><paramref name="post"/> with fewer hashtags, then fewer details, then a shorter first sentence.</summary>
    public static Post Reduce(Post post, Budget budget)
    {
        while (!budget.Allows(Layout.Of(post, budget.Platform)))
        {
            if (post.Hashtags.Count > 0)
            {
                post = post with { Hashtags = [.. post.Hashtags.SkipLast(1)] };
            }
            else if (post.Details.Count > 0)
            {
                post = post with { Details = [.. post.Details.SkipLast(1)] };
            }
            else
            {
                return post with { Opener = TextCut.To(post.Opener, budget.Platform, budget.Characters) };
            }
        }

        return post;
    }
}
