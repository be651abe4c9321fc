using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>"It's" as "it is": what a formal text writes out.</summary>
public static partial class Contractions
{
    public static string Expand(string text) => Word().Replace(text, word => Long(word.Value)).Replace('!', '.');

    static string Long(string word)
    {
        var lower = word.ToLowerInvariant();
        var full = lower switch
        {
            "can't" => "cannot",
            "won't" => "will not",
            "let's" => "let us",
            "i'm" => "I am",
            _ when lower.EndsWith("n't", StringComparison.Ordinal) => word[..^3] + " not",
            _ when lower.EndsWith("'re", StringComparison.Ordinal) => word[..^3] + " are",
            _ when lower.EndsWith("'ve", StringComparison.Ordinal) => word[..^3] + " have",
            _ when lower.EndsWith("'ll", StringComparison.Ordinal) => word[..^3] + " will",
            _ when lower.EndsWith("'d", StringComparison.Ordinal) => word[..^2] + " would",
            "it's" or "that's" or "there's" or "here's" or "what's" or "who's" or "where's" or "how's" => word[..^2] + " is",
            _ => word,
        };
        return char.IsUpper(word[0]) ? Wording.Upper(full) : full;
    }

    // Not a word still to be filled in, such as {We'd}.
    [GeneratedRegex(@"(?<![{\p{L}])\p{L}+'\p{L}+")]
    private static partial Regex Word();
}
