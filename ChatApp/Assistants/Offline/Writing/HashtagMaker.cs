using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Phrases;
using ChatApp.Assistants.Offline.Reading;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Hashtags from the topic's own words and from its theme.</summary>
public static partial class HashtagMaker
{
    const int LongestTag = 26;

    static readonly string[] Any = ["WorthSharing", "GoodToKnow", "Community", "Stories"];

    static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "our", "my", "your", "his", "her", "its", "their", "this", "that", "these", "those", "some", "any", "and", "or", "but", "very", "special", "we", "i", "you", "it", "they", "is", "are", "was",
        "were", "be", "will", "has", "have", "had", "no", "not", "more", "most", "all", "every", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "how", "why", "what", "when", "who",
        "please", "me", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "am", "pm", "great", "good", "up", "out", "own", "do", "does", "so", "too", "s", "via",
    };

    public static int Number(Brief brief, Platform platform)
    {
        var usual = brief.Topic.Kind is Kind.Solemn ? 0
            : platform == Platform.Instagram ? 7
            : platform == Platform.LinkedIn || platform == Platform.Facebook ? 3
            : 2;
        var number = brief.Hashtags switch
        {
            Amount.None => 0,
            Amount.Few => 1,
            Amount.Some => Math.Max(usual + 1, 3),
            Amount.Many => usual + 3,
            _ => usual,
        };
        return brief.Hashtags is Amount.None ? 0 : Math.Max(number, brief.OwnHashtags.Count);
    }

    /// <summary>Up to <paramref name="number"/> hashtags, without the #, the most fitting first.</summary>
    public static IReadOnlyList<string> Make(Brief brief, int number)
    {
        var topic = brief.Topic;
        var theme = Tags(topic.Theme);
        return
        [
            .. brief.OwnHashtags
                .Concat(FromWords(topic).Take(2))
                .Concat(theme.Take(3))
                .Concat(topic.Related?.Kind is Kind.Celebration ? Tags(topic.Related).Take(2) : [])
                .Concat(theme.Skip(3))
                .Concat(topic.Theme is null ? Any.Take(Math.Max(1, number - 4)) : [])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(number),
        ];
    }

    static string[] Tags(Theme? theme) => theme?.Hashtags.Split(' ') ?? [];

    /// <summary>Names first ("Pune"), then short groups of words ("NewOffice").</summary>
    static IEnumerable<string> FromWords(Topic topic)
    {
        var groups = Break().Split(topic.Phrase).Select(g => Word().Matches(g).Select(w => Owner(w.Value)).ToList()).ToList();
        if (topic.Form is TopicForm.Noun or TopicForm.Invitation)
        {
            foreach (var group in groups.Select(g => g.Where(w => !Small.Contains(w) && !char.IsDigit(w[0])).ToList()).Where(g => g.Count is > 0 and <= 3))
            {
                var tag = string.Concat(group.Select(Wording.Upper));
                if (IsLongEnough(tag) && (group.Count > 1 || IsName(group[0]) || topic.Theme is null))
                {
                    yield return tag;
                }
            }
        }

        foreach (Match run in NameRun().Matches(topic.Phrase))
        {
            var words = Word().Matches(run.Value).Select(w => w.Value).ToList();
            var tag = string.Concat(words.Select((w, i) => i + 1 < words.Count ? Owner(w) : Unowned(w)));
            if (IsLongEnough(tag) && !Small.Contains(tag) && !(topic.Form is (TopicForm.Statement or TopicForm.Ask) && run.Index == 0))
            {
                yield return tag;
            }
        }
    }

    static bool IsLongEnough(string tag) => tag.Length <= LongestTag && (tag.Length > 2 || (tag.Length > 0 && !char.IsAscii(tag[0])));

    // "Mother's Day" is #MothersDay, "our bakery's anniversary" is #BakeryAnniversary.
    static string Owner(string word) => word.Length > 2 && word[^2] is '\'' or '’' ? word[..^2] + (IsName(word) ? "s" : "") : word;

    static string Unowned(string word) => word.Length > 2 && word[^2] is '\'' or '’' ? word[..^2] : word;

    static bool IsName(string word) => char.IsUpper(word[0]) || !char.IsAscii(word[0]);

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}\s'’-]+|\b(?:for|in|at|on|with|of|to|from|by|about|during|after|before|as|than|who|that|which|where|because|since|next|this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    // "John Smith", "Lunar New Year": capitals in a row are one name.
    [GeneratedRegex(@"(?:\b\p{Lu}[\p{L}\p{N}\p{M}]*(?:['’]s(?!\p{L}))?(?:[ -](?=\p{Lu}))?)+|[^\p{IsBasicLatin}\W][\p{L}\p{M}]*")]
    private static partial Regex NameRun();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+(?:['’]s(?!\p{L}))?")]
    private static partial Regex Word();
}
