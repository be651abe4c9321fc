using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Sorts the words before the noun of a request: platform, wishes, or the topic itself ("a short Diwali post").</summary>
sealed class HeadScan
{
    readonly List<string> prefix = [];
    readonly List<string> wishes = [];

    public Platform? Platform { get; private set; }

    public string Prefix => string.Join(' ', prefix);

    public string Wishes => string.Join(' ', wishes);

    public void Read(string word, string lower, bool isNoun, string next)
    {
        if (PlatformNames.Find(lower) is { } platform)
        {
            Platform ??= platform;
        }
        else if (isNoun)
        {
            return;
        }
        else if (prefix.Count == 0 && lower is "my" or "our" && BeginsTopic(next))
        {
            // "our bakery's anniversary post": the topic begins here.
            prefix.Add(word);
        }
        else if (prefix.Count == 0 && lower is "new" && !BeginsTopic(next))
        {
            // "a new post", but "a new year post".
            return;
        }
        else if (IsWish(lower))
        {
            wishes.Add(lower);
        }
        else if (prefix.Count > 0 || (!RequestWords.Fillers.Contains(lower) && lower is not ("on" or "in" or "to" or "it" or "this")))
        {
            prefix.Add(word.Trim(',', '"', '(', ')'));
        }
    }

    static bool BeginsTopic(string word) => !RequestWords.Fillers.Contains(word) && !RequestWords.Nouns.Contains(word) && !IsWish(word) && PlatformNames.Find(word) is null;

    static bool IsWish(string word) => Vocabulary.Tones.ContainsKey(word) || Vocabulary.Short.Contains(word) || Vocabulary.Long.Contains(word) || Vocabulary.Image.Contains(word)
        || Vocabulary.Emphasis.Contains(word) || word is "without" or "no";
}
