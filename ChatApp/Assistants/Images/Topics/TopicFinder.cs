namespace ChatApp.Assistants.Images.Topics;

/// <summary>Finds what a prompt is about.</summary>
public static class TopicFinder
{
    /// <summary>Every topic with a scene of its own.</summary>
    public static readonly IReadOnlyList<Topic> Topics = [.. FestivalTopics.All, .. OccasionTopics.All, .. SubjectTopics.All];

    static readonly (Keyword Keyword, Topic Topic)[] Keywords = [.. Topics.SelectMany(t => t.Words.Split(',').Select(w => (new Keyword(w), t)))];

    /// <summary>
    /// The topic of the highest rank that the words name, then the one with the longest name in them; null when they name none. What stands
    /// before a colon ("Coffee: a cup on a rainy night") counts as one rank and a half more.
    /// </summary>
    /// <param name="words">As <see cref="PromptWords"/> writes them.</param>
    /// <param name="heading">Those before the colon, likewise; empty when there are none.</param>
    public static Topic? Find(string words, string heading)
    {
        var found = default(Topic);
        var best = (Rank: -1, Length: 0);
        foreach (var (keyword, topic) in Keywords)
        {
            if (keyword.IsIn(words))
            {
                var claim = (Rank: (2 * (int)topic.Rank) + (keyword.IsIn(heading) ? 3 : 0), keyword.Length);
                (best, found) = claim.CompareTo(best) > 0 ? (claim, topic) : (best, found);
            }
        }

        return found;
    }
}
