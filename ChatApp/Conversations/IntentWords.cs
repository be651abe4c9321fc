using System.Text;
using ChatApp.Publishing;

namespace ChatApp.Conversations;

/// <summary>Splits a message into words, if it is made of nothing but English words, commas, full stops, exclamation marks and well-known emoji.</summary>
public static class IntentWords
{
    // The longest thing that is understood, with room to be polite.
    private const int MaxLength = 80;

    /// <summary>Emoji that add nothing to a message but good cheer.</summary>
    public static readonly IReadOnlySet<string> Cheers = new HashSet<string>
    {
        "👍", "👌", "🙏", "🙂", "😊", "😀", "😃", "😄", "😁", "🎉", "🥳", "🚀", "✅", "✨", "💯", "🔥", "❤", "😍", "🤩", "👏", "🙌", "💪", "☺",
        ":)", ":-)",
    };

    private static readonly Dictionary<string, Platform> Platforms = new(Platform.All.Select(p => KeyValuePair.Create(p.Key, p)))
    {
        ["fb"] = Platform.Facebook,
        ["insta"] = Platform.Instagram,
        ["ig"] = Platform.Instagram,
        ["bsky"] = Platform.Bluesky,
        ["twitter"] = Platform.X,
        ["linked in"] = Platform.LinkedIn,
        ["blue sky"] = Platform.Bluesky,
    };

    /// <summary>
    /// The words in order, or null when the message is empty, too long, or has a character whose meaning is not known: "?", a quotation mark, a digit.
    /// </summary>
    public static IReadOnlyList<IntentWord>? Split(string message)
    {
        if (message.Length > MaxLength) return null;
        var words = new List<IntentWord>();
        for (var at = 0; at < message.Length;)
        {
            var rest = message.AsSpan(at);
            if (rest[0] is ' ' or '\u00A0' or '\t' || (rest[0] is '\n' or '\r' && (words.Count == 0 || rest.IsWhiteSpace())))
            {
                at++;
            }
            else if (LetterCount(rest) is > 0 and var letters)
            {
                words.Add(new(rest[..letters].ToString().Replace('’', '\'').Replace('‘', '\'').ToLowerInvariant()));
                at += letters;
            }
            else if (CheerLength(rest) is > 0 and var length)
            {
                words.Add(new(rest[..length].ToString()));
                at += length;
                while (at < message.Length && IsEmojiModifier(message, at, out var size)) at += size;
            }
            else if (rest[0] is ',' or '.' or '!' or '…' && words.Count > 0)
            {
                words[^1] = words[^1] with { Pause = true };
                at++;
            }
            else
            {
                return null;
            }
        }

        // A comma at the end announces a "but".
        return words.Count == 0 || message.AsSpan().TrimEnd().EndsWith(',') ? null : NamePlatforms(words);
    }

    // ASCII letters with apostrophes inside: one outside is a quotation mark.
    private static int LetterCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && (char.IsAsciiLetter(text[count]) || (count > 0 && text[count] is '\'' or '’' or '‘'))) count++;
        return count > 0 && char.IsAsciiLetter(text[count - 1]) ? count : 0;
    }

    private static int CheerLength(ReadOnlySpan<char> text)
    {
        foreach (var cheer in Cheers)
            if (text.StartsWith(cheer, StringComparison.Ordinal)) return cheer.Length;
        return text.StartsWith("👎", StringComparison.Ordinal) ? 2 : 0;
    }

    // Emoji style, and the five skin tones.
    private static bool IsEmojiModifier(string text, int at, out int size)
    {
        size = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
        return rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF);
    }

    private static List<IntentWord> NamePlatforms(List<IntentWord> words)
    {
        var named = new List<IntentWord>(words.Count);
        foreach (var word in words)
        {
            if (Platforms.TryGetValue(word.Text, out var platform))
                named.Add(new(IntentPattern.PlatformSlot, word.Pause, platform));
            else if (named.Count > 0 && !named[^1].Pause && Platforms.TryGetValue($"{named[^1].Text} {word.Text}", out platform))
                named[^1] = new(IntentPattern.PlatformSlot, word.Pause, platform);
            else
                named.Add(word);
        }

        return named;
    }
}
