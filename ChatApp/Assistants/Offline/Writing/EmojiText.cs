using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Emoji in a text: whole ones, with their joiners, skin tones and flags.</summary>
public static partial class EmojiText
{
    public static bool Has(string text) => Elements(text).Any(Is);

    /// <summary><paramref name="text"/> without emoji, and without the gaps they would leave.</summary>
    public static string Strip(string text)
    {
        var left = new StringBuilder(text.Length);
        foreach (var element in Elements(text).Where(e => !Is(e)))
        {
            left.Append(element);
        }

        return EmptyLines().Replace(LineEnds().Replace(Doubled().Replace(left.ToString(), " "), "\n"), "\n\n").Trim();
    }

    /// <summary>The user-perceived characters of <paramref name="text"/>.</summary>
    public static IEnumerable<string> Elements(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }

    // Ranges of https://unicode.org/reports/tr51/ (emoji presentation), and anything made one by U+FE0F or U+20E3.
    static bool Is(string element) => Rune.TryGetRuneAt(element, 0, out var rune)
        && (rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B05 and <= 0x2B55) or (>= 0x231A and <= 0x23FF) or 0xFE0F or 0x200D || element.Contains('\uFE0F', StringComparison.Ordinal));

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"[ \t]*\n[ \t]*")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
