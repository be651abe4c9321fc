using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Takes out of a person's text what could be read as markup or break a draft; the words stay.</summary>
public static partial class PlainText
{
    /// <summary>No text is read further than this, in characters: more is not an instruction any more.</summary>
    public const int Longest = 4_000;

    const string Markup = "<>`*{}";

    /// <summary>The words of <paramref name="text"/> on single-spaced lines, with straight apostrophes, without markup, control characters or broken surrogates.</summary>
    public static string Clean(string text)
    {
        text = Tag().Replace(text.Length > Longest * 2 ? text[..(Longest * 2)] : text, " ");
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= Longest)
            {
                break;
            }

            Append(clean, rune);
        }

        return clean.ToString().Trim(' ', '\n');
    }

    static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value == '\n')
        {
            TrimEnd(clean);
            clean.Append('\n');
        }
        else if (Rune.IsWhiteSpace(rune))
        {
            if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
            {
                clean.Append(' ');
            }
        }
        else if (rune.Value is '’' or '‘' or 'ʼ')
        {
            clean.Append('\'');
        }
        else if (rune.Value is '“' or '”' or '„' or '«' or '»')
        {
            clean.Append('"');
        }
        else if (!IsDropped(rune))
        {
            clean.Append(rune.ToString());
        }
    }

    static void TrimEnd(StringBuilder clean)
    {
        while (clean.Length > 0 && clean[^1] == ' ')
        {
            clean.Length--;
        }
    }

    // Whole tags go; of what only looks like one, such as "<3", the brackets go.
    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,200}>")]
    private static partial Regex Tag();

    // The joiners (U+200C, U+200D) stay: emoji and several scripts need them. Bidirectional overrides and the replacement character go.
    static bool IsDropped(Rune rune) => rune.Value switch
    {
        0x200C or 0x200D => false,
        0xFFFD => true,
        < 0x80 => Markup.Contains((char)rune.Value) || Rune.IsControl(rune),
        >= 0xE0020 and <= 0xE007F => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse,
    };
}
