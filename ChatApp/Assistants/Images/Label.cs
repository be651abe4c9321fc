using System.Globalization;
using System.Text;

namespace ChatApp.Assistants.Images;

/// <summary>The beginning of a text as a few words inside of a sentence: no quotes, brackets, line breaks or invisible characters, no end of a sentence.</summary>
public static class Label
{
    /// <summary>The longest label, in UTF-16 units.</summary>
    public const int Longest = 70;

    // The longest that one visible character may be, e.g. an emoji of a family; more is a heap of accents.
    const int LongestElement = 16;

    public static string Of(string text)
    {
        var plain = Plain(text.AsSpan(0, Math.Min(text.Length, 20 * Longest)));
        var label = new StringBuilder();
        for (var i = 0; i < plain.Length;)
        {
            var element = StringInfo.GetNextTextElement(plain, i);
            i += element.Length;
            if (label.Length + element.Length > Longest)
            {
                return Whole(label.ToString());
            }

            label.Append(element.Length > LongestElement ? "" : element);
        }

        return Trimmed(label.ToString());
    }

    /// <summary>Without the word that was cut at the end, unless that would take most of it.</summary>
    static string Whole(string cut)
    {
        var space = cut.LastIndexOf(' ');
        return Trimmed(space > Longest / 2 ? cut[..space] : cut);
    }

    static string Trimmed(string text) => text.Trim(' ', ',', '-', '–', '—', ':', ';', '.', '/', '#', '*');

    static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\'' or 0x2019 && plain.Length > 0 && char.IsLetter(plain[^1]))
            {
                plain.Append('\u02BC'); // The apostrophe that is a letter.
            }
            else if (EndsSentence(rune) || Rune.IsWhiteSpace(rune))
            {
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            }
            else if (IsSafe(rune))
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().Replace(". ", " ", StringComparison.Ordinal);
    }

    static bool EndsSentence(Rune rune) => rune.Value is '!' or '?' or '…' or '。' or '！' or '？' or '।' or '॥' or '؟' or '۔';

    static bool IsSafe(Rune rune) => rune.Value is 0x200C or 0x200D || (rune != Rune.ReplacementChar && rune.Value is not ('<' or '>' or '"' or '\'' or '`' or '\\') && Rune.GetUnicodeCategory(rune) is
        not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
