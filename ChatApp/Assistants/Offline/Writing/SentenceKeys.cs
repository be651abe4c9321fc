using System.Text;
using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>What is left of sentences when case, emoji and punctuation do not count, to tell whether two are the same.</summary>
public static class SentenceKeys
{
    /// <summary>The keys of the sentences in <paramref name="text"/>; hashtags are no sentences.</summary>
    public static IEnumerable<string> Of(string text) => Sentences.Split(text).Select(Key).Where(k => k.Length > 0);

    static string Key(string sentence)
    {
        var key = new StringBuilder(sentence.Length);
        var inTag = false;
        foreach (var c in sentence)
        {
            inTag = c == '#' || (inTag && !char.IsWhiteSpace(c));
            if (!inTag && char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
