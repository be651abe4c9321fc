namespace ChatApp.Assistants.Offline.Reading;

/// <summary>The -ing form of English verbs.</summary>
public static class Gerund
{
    static readonly HashSet<string> Doubling =
        ["run", "get", "set", "put", "cut", "plan", "swap", "shop", "win", "begin", "stop", "hit", "let", "drop", "swim", "sit", "chat", "ship", "trim", "quit", "hug", "spot", "step", "flip", "dig"];

    static readonly HashSet<string> NotVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "spring", "morning", "evening", "wedding", "king", "ring", "thing", "things", "string", "building", "clothing", "ceiling", "meeting", "something", "anything", "everything", "nothing",
        "wing", "swing", "sibling", "beijing", "viking", "pudding", "during", "training", "marketing", "housing", "engineering", "gardening", "ping", "sting", "opening", "painting", "thanksgiving", "friendsgiving",
    };

    public static bool Is(string word) => word.Length > 4 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && word.All(char.IsLetter) && !NotVerbs.Contains(word);

    /// <summary><c>run</c> → <c>running</c>, <c>share</c> → <c>sharing</c>, <c>tie</c> → <c>tying</c>.</summary>
    public static string Of(string verb) => verb switch
    {
        _ when Doubling.Contains(verb) => verb + verb[^1] + "ing",
        _ when verb.EndsWith("ie", StringComparison.Ordinal) => verb[..^2] + "ying",
        _ when verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb is not "be" => verb[..^1] + "ing",
        _ => verb + "ing",
    };
}
