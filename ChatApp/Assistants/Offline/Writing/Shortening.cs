using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Makes a finished draft shorter, keeping its first sentence, its last and what the person asked to have in it.</summary>
public static class Shortening
{
    /// <summary>"Shorter" means about this much of the text, where its sentences allow it.</summary>
    const double Share = 0.7;

    /// <summary>More than this much of the text left, and it is not what anybody means by "shorter".</summary>
    const double Enough = 0.85;

    /// <summary>A single sentence longer than this is cut between words; in characters.</summary>
    const int LongSentence = 140;

    /// <summary><paramref name="text"/> clearly shorter, as the platform counts and in characters; null when one sentence is left.</summary>
    public static string? Of(string text, Platform platform, IReadOnlyList<string> keep)
    {
        var most = (int)(platform.Count(text) * Share);
        var draft = Thinned(DraftText.Parse(text), platform, most, keep, least: 2);
        draft = platform.Count(draft.ToString()) > platform.Count(text) * Enough ? Thinned(draft, platform, most, keep, least: 1) : draft;
        var shorter = draft.ToString();
        if (shorter.Length == text.Trim().Length && shorter.Length > LongSentence)
        {
            shorter = TextCut.To(shorter, platform, most);
        }

        return shorter.Length > 0 && platform.Count(shorter) < platform.Count(text) && shorter.Length < text.Length ? shorter : null;
    }

    /// <summary><paramref name="text"/> in at most <paramref name="most"/> as the platform counts, whatever it takes.</summary>
    public static string ToFit(string text, Platform platform, int most, IReadOnlyList<string> keep) =>
        TextCut.To(Thinned(DraftText.Parse(text), platform, most, keep, least: 1).ToString(), platform, most);

    /// <summary>Fewer sentences, then fewer hashtags, until it fits or <paramref name="least"/> sentences are left.</summary>
    static DraftText Thinned(DraftText draft, Platform platform, int most, IReadOnlyList<string> keep, int least)
    {
        bool TooLong() => platform.Count(draft.ToString()) > most;
        while (TooLong() && Expendable(draft, keep) is >= 0 and var middle)
        {
            draft = draft.Without(middle);
        }

        if (TooLong() && draft.Tags.Count > 2)
        {
            draft = draft with { Tags = [.. draft.Tags.Take(2)] };
        }

        while (TooLong() && draft.Sentences.Count > least)
        {
            draft = draft.Without(draft.Sentences.Count - 1);
        }

        return TooLong() && least == 1 && draft.Sentences.Count > 0 ? draft with { Tags = [] } : draft;
    }

    /// <summary>The last sentence between the first and the last that nobody asked for; -1 when there is none.</summary>
    static int Expendable(DraftText draft, IReadOnlyList<string> keep)
    {
        for (var i = draft.Sentences.Count - 2; i > 0; i--)
        {
            if (!keep.Any(k => draft.Sentences[i].Text.StartsWith(k, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }
}
