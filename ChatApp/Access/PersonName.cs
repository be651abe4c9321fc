using System.Globalization;
using System.Text;

namespace ChatApp.Access;

/// <summary>What a person wants to be called by the others.</summary>
public static class PersonName
{
    /// <summary>In UTF-16 units.</summary>
    public const int Longest = 40;

    /// <summary>One line without control and direction characters, at most 40 units; null when nothing is left.</summary>
    public static string? Read(string? text)
    {
        if (text is null) return null;
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest) break;
            if (Rune.IsWhiteSpace(rune))
            {
                if (name.Length > 0 && name[^1] != ' ') name.Append(' ');
            }
            // The joiner of emoji and of Indic scripts is a format character too.
            else if (rune.Value == 0x200D || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)) name.Append(rune);
        }
        var read = name.ToString().Trim();
        return read.Length == 0 || read.All(c => c == '\u200D') ? null : read;
    }

    /// <summary>One or two letters for a small circle.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = StringInfo.GetNextTextElement(words[0]);
        return (words.Length > 1 ? first + StringInfo.GetNextTextElement(words[^1]) : first).ToUpperInvariant();
    }
}
