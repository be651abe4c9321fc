using System.Globalization;

namespace ChatApp.Publishing.Lengths;

/// <summary>Extended grapheme clusters (UAX #29), what a reader takes for one character.</summary>
public static class Graphemes
{
    // Nothing below this code point joins what precedes it, but for the line feed after a carriage return.
    private const char FirstMark = '\u0300';

    /// <summary>How many UTF-16 units the grapheme at <paramref name="at"/> has, at least 1.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var isSimple = text[at] < FirstMark && (at + 1 == text.Length || (text[at + 1] < FirstMark && text[at + 1] != '\n'));
        return isSimple ? 1 : StringInfo.GetNextTextElementLength(text[at..]);
    }

    /// <summary>How many graphemes there are.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at += LengthAt(text, at)) count++;
        return count;
    }
}
