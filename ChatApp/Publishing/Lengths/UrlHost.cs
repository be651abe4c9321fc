using System.Globalization;

namespace ChatApp.Publishing.Lengths;

/// <summary>The host at the start of a text: labels joined by dots, up to the last one that is a top-level domain.</summary>
public static class UrlHost
{
    // RFC 1035, 2.3.4.
    private const int MaxLength = 253;
    private const int MaxLabel = 63;

    /// <summary>Whether a label may hold this character, at its ends or inside.</summary>
    /// <param name="c">The character.</param>
    /// <param name="anyLetter">As after a scheme: every script and symbol; otherwise Latin only, so that a bare domain ends where CJK text goes on.</param>
    public static bool IsLabel(char c, bool anyLetter)
    {
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
        return anyLetter ? !char.IsWhiteSpace(c) && !IsInvisible(c) : UrlPath.IsAccentedLatin(c);
    }

    /// <summary>The host's length in UTF-16 units, or 0 when there is none; reads no more than 320 units.</summary>
    public static int Length(ReadOnlySpan<char> text, bool anyLetter)
    {
        int known = 0, plausible = 0;
        var mayHoldDomain = false;
        for (var start = 0; start <= MaxLength;)
        {
            var label = text.Slice(start, LabelLength(text[start..], anyLetter));
            if (mayHoldDomain)
            {
                if (TopLevelDomains.KnownLength(text[start..]) is > 0 and var size) known = start + size;
                else if (anyLetter && TopLevelDomains.PlausibleLength(text[start..], label.Length) is > 0 and var guess) plausible = start + guess;
            }

            start += label.Length;
            if (!IsValid(label) || start == text.Length || text[start] != '.') break;
            mayHoldDomain = !label.Contains('_');
            start++;
        }

        var length = known > 0 ? known : plausible;
        return length > MaxLength ? 0 : length;
    }

    private static int LabelLength(ReadOnlySpan<char> text, bool anyLetter)
    {
        var length = 0;
        while (length < text.Length && length <= MaxLabel && IsLabel(text[length], anyLetter)) length++;
        return length;
    }

    private static bool IsValid(ReadOnlySpan<char> label) =>
        !label.IsEmpty && label[0] is not ('-' or '_') && label[^1] is not ('-' or '_') && Punycode.LabelLength(label) <= MaxLabel;

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
