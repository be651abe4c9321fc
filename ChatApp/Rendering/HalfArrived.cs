using System.Globalization;
using System.Text;

namespace ChatApp.Rendering;

/// <summary>
/// Makes an arriving text presentable: what may still become markdown is not shown as raw signs. A line whose kind is undecided is
/// held back; emphasis, code and links that are open are closed; no surrogate pair or grapheme is cut. What it gets wrong is put
/// right when more arrives.
/// </summary>
static class HalfArrived
{
    /// <param name="fence">The line that opened the code block that the text is in; null when it is in none.</param>
    public static string Complete(string text, string? fence = null)
    {
        var lines = new ArrivingLines(fence);
        var last = lines.Read(text);
        var line = text.AsSpan(last);
        if (lines.Fence is not null)
        {
            // Signs of the fence alone may be its end.
            var closing = line.Trim(' ');
            return closing.Length > 0 && closing.IndexOfAnyExcept(lines.Fence.Value.Sign) < 0 ? text[..last] : text[..WholeGraphemes(text)];
        }
        if (lines.TableHead is { } head) return text[..head];
        var end = ArrivingLines.IsUndecided(line) ? last : WholeGraphemes(text);
        return text[..lines.Region] + HalfArrivedInline.Complete(text[Math.Min(lines.Region, end)..end]);
    }

    /// <summary>How much of the text ends with a grapheme that nothing can be added to any more.</summary>
    static int WholeGraphemes(string text)
    {
        // A digit may become a keycap.
        if (text.Length == 0 || text[^1] < '\u0300') return text.Length > 0 && char.IsAsciiDigit(text[^1]) ? text.Length - 1 : text.Length;
        if (char.IsHighSurrogate(text[^1])) return text.Length == 1 ? 0 : WholeGraphemes(text[..^1]);
        // Only the last few characters matter; the longest sequences in use have some 14.
        var from = Math.Max(0, text.Length - 32);
        if (char.IsLowSurrogate(text[from])) from++;
        var start = from;
        foreach (var element in StringInfo.ParseCombiningCharacters(text[from..])) start = from + element;
        return MayGrow(text.AsSpan(start)) ? start : text.Length;
    }

    static bool MayGrow(ReadOnlySpan<char> grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            // Emoji and flags, joiners, and the scripts whose letters are written of several signs.
            if (rune.Value >= 0x1F000 || rune.Value is >= 0x2190 and <= 0x2BFF or >= 0x0900 and <= 0x1CFF or 0x200D or 0xFE0F or 0x20E3 or >= 0xD7B0 and <= 0xDFFF
                || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) return true;
        }
        return false;
    }
}
