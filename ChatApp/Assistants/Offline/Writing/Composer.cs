using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Writes a draft from a brief.</summary>
public static class Composer
{
    /// <summary>So many drafts are written; the one least like the earlier versions is kept.</summary>
    const int Attempts = 10;

    /// <summary>The part of a platform's limit that the topic may take from the second version on.</summary>
    const double LongestTopic = 0.5;

    /// <summary>The text of a draft on <paramref name="platform"/> that repeats as little as possible of <paramref name="history"/>.</summary>
    public static string Compose(Brief brief, Platform platform, long seed, History history)
    {
        brief = history.Count > 0 ? brief with { Topic = Leaner(brief.Topic, platform) } : brief;
        var book = new LineBook(brief);
        var best = Write(brief, platform, book, new Dice(seed, 0), history);
        var overlap = Overlap(best, history);
        for (var attempt = 1; attempt < Attempts && overlap > 0; attempt++)
        {
            var text = Write(brief, platform, book, new Dice(seed, attempt), history);
            if (Overlap(text, history) is var other && other < overlap)
            {
                (best, overlap) = (text, other);
            }
        }

        return best;
    }

    /// <summary>A topic that nearly fills the platform leaves no room for another version: from the second on it is told more briefly.</summary>
    static Topic Leaner(Topic topic, Platform platform)
    {
        var room = (int)(platform.Limit * LongestTopic);
        if (platform.Count(topic.Phrase) <= room)
        {
            return topic;
        }

        var cut = TextCut.To(topic.Phrase, platform, room);
        var clause = cut.LastIndexOfAny([',', ';', '.', '–']);
        return topic with { Phrase = clause > cut.Length / 2 ? cut[..clause] : cut };
    }

    /// <summary>The same text again is worse than any overlap.</summary>
    static double Overlap(string text, History history) => history.Has(text) ? 2 : history.Overlap(text);

    static string Write(Brief brief, Platform platform, LineBook book, Dice dice, History history)
    {
        var budget = Budget.For(platform, brief.Cap);
        var outline = Outline.For(brief, platform, dice);
        var picker = new LinePicker(dice, history);
        var post = new Post(Opener(book, picker, platform, budget))
        {
            Details = brief.Details,
            Hashtags = HashtagMaker.Make(brief, HashtagMaker.Number(brief, platform)),
        };
        post = Fitting.Reduce(Toned(post, brief), budget);

        bool Fits(Post extended) => budget.Allows(Layout.Of(extended, platform));
        if (outline.Closer && picker.Pick(book.Closers, line => Fits(post with { Closer = line })) is { } closer)
        {
            post = post with { Closer = closer };
        }

        foreach (var lines in Middle(outline, book))
        {
            var scenes = lines == book.Scenes;
            var line = picker.Pick(lines, text => Fits(With(post, text, scenes))) ?? picker.Pick(book.Thoughts, text => Fits(With(post, text, scenes)));
            post = line is null ? post : With(post, line, scenes);
        }

        var emoji = EmojiChoice.Choose(brief, EmojiChoice.Number(brief, platform), dice);
        while (emoji.Count > 0 && !Fits(post with { Emoji = emoji }))
        {
            emoji = [.. emoji.SkipLast(1)];
        }

        var text = Layout.Of(post with { Emoji = emoji }, platform);
        return brief.Emoji is Amount.None ? EmojiText.Strip(text) : text;
    }

    static Post With(Post post, string line, bool scene) => scene ? post with { Scenes = [.. post.Scenes, line] } : post with { Thoughts = [.. post.Thoughts, line] };

    static string Opener(LineBook book, LinePicker picker, Platform platform, Budget budget)
    {
        var openers = book.Openers;
        // Room for the rest of the post, when the topic leaves any; else the plainest sentence there is.
        return picker.Pick(openers, line => platform.Count(line) <= budget.Characters * 0.55 && budget.Allows(line))
            ?? picker.Pick(openers.OrderBy(o => platform.Count(o.Text)).Take(1), _ => true)
            ?? "";
    }

    static Post Toned(Post post, Brief brief) => brief.Tone is Tone.Enthusiastic && post.Opener.EndsWith('.') ? post with { Opener = post.Opener[..^1] + "!" } : post;

    static IEnumerable<IReadOnlyList<Line>> Middle(Outline outline, LineBook book) =>
        Enumerable.Repeat(book.Scenes, outline.Scenes).Concat(Enumerable.Repeat(book.Jokes, outline.Jokes)).Concat(Enumerable.Repeat(book.Thoughts, outline.Thoughts));
}
