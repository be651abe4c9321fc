using System.Globalization;
using System.Text;

namespace ChatApp.Assistants.Images.Topics;

/// <summary>The words of a prompt as keywords are compared with: lower case, without accents and punctuation, <c>#HappyDiwali2026</c> taken apart.</summary>
public static class PromptWords
{
    /// <summary>How much of a prompt counts, in UTF-16 units.</summary>
    public const int Longest = 2_000;

    /// <summary>The words with a single space before, between and after them.</summary>
    public static string Of(string prompt)
    {
        var words = new StringBuilder(" ");
        var last = default(Rune);
        foreach (var rune in prompt.AsSpan(0, Math.Min(prompt.Length, Longest)).EnumerateRunes())
        {
            if (IsMark(rune))
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) && StartsWord(last, rune))
            {
                Space(words);
            }

            Append(words, rune);
            last = rune;
        }

        Space(words);
        return words.ToString();
    }

    /// <summary>What says nothing about a word: accents, apostrophes, joiners and variation selectors.</summary>
    static bool IsMark(Rune rune) => rune.Value is (>= 0x300 and <= 0x36F) or '\'' or 0x2019 or 0x2BC or (>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F);

    static bool StartsWord(Rune last, Rune rune) =>
        (Rune.IsLower(last) && Rune.IsUpper(rune)) || (Rune.IsLetter(last) && Rune.IsDigit(rune)) || (Rune.IsDigit(last) && Rune.IsLetter(rune));

    static void Append(StringBuilder words, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar)
        {
            // An emoji is a word of its own.
            Space(words);
            words.Append(rune).Append(' ');
        }
        else if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        {
            words.Append(Plain(rune));
        }
        else
        {
            Space(words);
        }
    }

    /// <summary>Lower case, and for Latin letters without the accent they carry.</summary>
    static string Plain(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        return lower.Value is (>= 0xC0 and < 0x250) or (>= 0x1E00 and < 0x1F00)
            ? string.Concat(lower.ToString().Normalize(NormalizationForm.FormD).Where(c => c is < '\u0300' or > '\u036F'))
            : lower.ToString();
    }

    static void Space(StringBuilder words)
    {
        if (words[^1] != ' ')
        {
            words.Append(' ');
        }
    }
}
