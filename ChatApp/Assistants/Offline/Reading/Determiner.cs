namespace ChatApp.Assistants.Offline.Reading;

/// <summary>The "our" or "a" that people leave out when they name a topic in a hurry: "summer sale" → "our summer sale".</summary>
public static class Determiner
{
    static readonly HashSet<string> Present = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "our", "my", "your", "his", "her", "its", "their", "this", "that", "these", "those", "some", "any", "no", "every", "each", "all", "another", "one", "two", "three", "both", "many", "more",
    };

    static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "launch", "sale", "event", "workshop", "webinar", "opening", "office", "shop", "store", "branch", "restaurant", "café", "cafe", "bakery", "website", "app", "team", "party", "meetup", "newsletter", "podcast",
        "fundraiser", "anniversary", "menu", "product", "collection", "service", "team", "studio", "location", "offer", "giveaway", "conference", "seminar", "masterclass", "hackathon", "startup", "company",
    };

    static readonly HashSet<string> Any = new(StringComparer.OrdinalIgnoreCase)
    {
        "trip", "dog", "cat", "puppy", "kitten", "book", "recipe", "concert", "movie", "film", "garden", "hike", "marathon", "game", "song", "album", "journey", "novel", "friend", "teacher", "walk", "painting", "cake",
    };

    /// <summary>What to put before <paramref name="phrase"/>, or null when it needs nothing.</summary>
    public static string? For(string phrase)
    {
        var words = phrase.Split(' ');
        if (words.Length > 5 || Present.Contains(words[0]) || char.IsDigit(words[0][0]) || words.Any(w => w.Contains('\'', StringComparison.Ordinal)))
        {
            return null;
        }

        var head = words.TakeWhile(w => w is not ("for" or "in" or "at" or "on" or "with" or "of" or "to" or "from")).LastOrDefault() ?? "";
        return head switch
        {
            "birthday" or "wedding" or "graduation" when words.Length == 1 => "a very special",
            "anniversary" when words.Length == 1 => "a very special",
            _ when Ours.Contains(head) || words[0] is "team" or "company" or "office" or "staff" => "our",
            "birthday" or "wedding" or "graduation" => Article(phrase),
            _ when Any.Contains(head) => Article(phrase),
            _ => null,
        };
    }

    static string Article(string phrase) => "aeiou".Contains(char.ToLowerInvariant(phrase[0]), StringComparison.Ordinal) ? "an" : "a";
}
