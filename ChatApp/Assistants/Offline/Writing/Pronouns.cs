namespace ChatApp.Assistants.Offline.Writing;

/// <summary>The author of a post, as one person or as several.</summary>
public static class Pronouns
{
    static readonly Dictionary<string, (string Many, string One)> Words = new()
    {
        ["we"] = ("we", "I"),
        ["us"] = ("us", "me"),
        ["our"] = ("our", "my"),
        ["ours"] = ("ours", "mine"),
        ["are"] = ("are", "am"),
        ["were"] = ("were", "was"),
        ["have"] = ("have", "have"),
        ["we're"] = ("we're", "I'm"),
        ["we've"] = ("we've", "I've"),
        ["we'll"] = ("we'll", "I'll"),
        ["we'd"] = ("we'd", "I'd"),
    };

    /// <summary>The form of <paramref name="name"/>, a pronoun such as <c>we</c> or <c>Our</c>; null when there is no such pronoun.</summary>
    public static string? Find(string name, bool one, bool formal)
    {
        if (!Words.TryGetValue(name.ToLowerInvariant(), out var forms))
        {
            return null;
        }

        var word = one ? forms.One : forms.Many;
        word = formal ? Contractions.Expand(word) : word;
        return char.IsUpper(name[0]) ? Wording.Upper(word) : word;
    }
}
