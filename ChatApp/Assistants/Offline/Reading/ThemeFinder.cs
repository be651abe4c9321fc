using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Phrases;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Finds what a phrase is about by the words in it.</summary>
public static partial class ThemeFinder
{
    const int LongestGroup = 4;

    static readonly Dictionary<string, (Theme Theme, bool Strong)> ByWords = Index();

    /// <summary>Scripts without spaces, and longer endings: these are looked for anywhere.</summary>
    static readonly IReadOnlyList<(string Word, Theme Theme)> Elsewhere = [.. ByWords.Where(w => !char.IsAscii(w.Key[0])).Select(w => (w.Key, w.Value.Theme))];

    /// <summary>Words after which a phrase says where, when or what for, and no longer what.</summary>
    static readonly HashSet<string> Prepositions =
        ["for", "in", "at", "on", "with", "of", "to", "from", "by", "about", "during", "after", "before", "this", "next", "without", "near", "over", "until", "since", "between", "as", "where", "who", "that", "which"];

    /// <summary>The theme of <paramref name="phrase"/> and another one it mentions, if any. The head of a noun phrase is its last word, of anything else its first.</summary>
    public static (Theme? Theme, Theme? Related) Find(string phrase, TopicForm form)
    {
        var found = Mentions(phrase).Where(m => m.Strong || form is not (TopicForm.Statement or TopicForm.Ask)).OrderByDescending(m => Weight(m, form)).Select(m => m.Theme).Distinct().Take(2).ToList();
        return (found.Count > 0 ? found[0] : null, found.Count > 1 ? found[1] : null);
    }

    /// <summary>The word or word group in <paramref name="text"/> that names a theme beyond doubt, as it is written there.</summary>
    public static string? NameIn(string text)
    {
        var best = Mentions(text).Where(m => m.Strong).OrderByDescending(m => m.Theme.Kind is Kind.Celebration).FirstOrDefault();
        return best.Theme is null ? null : text.Substring(best.Start, best.Length);
    }

    /// <summary>Whether <paramref name="words"/> name a theme beyond doubt and nothing else.</summary>
    public static bool IsName(string words) => ByWords.TryGetValue(words.ToLowerInvariant(), out var found) && found.Strong;

    static int Weight(Mention mention, TopicForm form)
    {
        // A death or a disaster sets the tone wherever it is mentioned.
        var place = mention.Theme is { Kind: Kind.Solemn, Name: "Loss" or "Crisis" } ? 6 : mention.InHead ? 3 : 1;
        var priority = mention.Theme.Kind switch { Kind.Solemn => 4, Kind.News => 3, Kind.Celebration => 2, _ => 1 };
        var position = form is TopicForm.Noun or TopicForm.Invitation ? mention.Index : 50 - mention.Index;
        return (((place + (mention.Strong ? 2 : 0)) * 10) + priority) * 100 + Math.Clamp(position, 0, 99);
    }

    static List<Mention> Mentions(string phrase)
    {
        var words = Word().Matches(phrase);
        var found = new List<Mention>();
        var inHead = true;
        for (var i = 0; i < words.Count; i++)
        {
            inHead &= i == 0 || !Prepositions.Contains(words[i].Value.ToLowerInvariant());
            for (var length = Math.Min(LongestGroup, words.Count - i); length > 0; length--)
            {
                var last = words[i + length - 1];
                var (start, end) = (words[i].Index, last.Index + last.Length);
                if (Look(phrase[start..end].ToLowerInvariant()) is { } match)
                {
                    found.Add(new(match.Theme, match.Strong, inHead, i, start, end - start));
                    i += length - 1;
                    break;
                }
            }
        }

        foreach (var (word, theme) in Elsewhere)
        {
            if (phrase.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                found.Add(new(theme, Strong: true, InHead: true, 0, at, word.Length));
            }
        }

        return found;
    }

    static (Theme Theme, bool Strong)? Look(string words)
    {
        foreach (var form in (string[])[words, words.EndsWith("'s", StringComparison.Ordinal) ? words[..^2] : words, words.Length > 4 && words.EndsWith('s') ? words[..^1].TrimEnd('\'') : words])
        {
            if (ByWords.TryGetValue(form, out var found))
            {
                return found;
            }
        }

        return null;
    }

    static Dictionary<string, (Theme, bool)> Index()
    {
        var index = new Dictionary<string, (Theme, bool)>();
        foreach (var theme in Themes.All)
        {
            foreach (var word in theme.Words.Split(", "))
            {
                index.TryAdd(word, (theme, true));
            }
        }

        foreach (var theme in Themes.All)
        {
            foreach (var word in theme.Hints.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                index.TryAdd(word, (theme, false));
            }
        }

        return index;
    }

    readonly record struct Mention(Theme Theme, bool Strong, bool InHead, int Index, int Start, int Length);

    [GeneratedRegex(@"%|[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*'?")]
    private static partial Regex Word();
}
