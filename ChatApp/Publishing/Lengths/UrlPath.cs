using System.Globalization;

namespace ChatApp.Publishing.Lengths;

/// <summary>What follows a host in a URL: port, path, query and fragment, without the punctuation that ends the sentence around it.</summary>
public sealed class UrlPath
{
    /// <summary>As X reads paths: a character outside Latin and Cyrillic ends the URL.</summary>
    public static readonly UrlPath LatinAndCyrillic = new(anyLetter: false);

    /// <summary>Letters of every script.</summary>
    public static readonly UrlPath AnyLetter = new(anyLetter: true);

    private readonly bool anyLetter;

    private UrlPath(bool anyLetter) => this.anyLetter = anyLetter;

    /// <summary>Latin letters beyond ASCII, and the marks that make them when decomposed.</summary>
    public static bool IsAccentedLatin(char c) =>
        c is (>= '\u00C0' and <= '\u024F' and not ('×' or '÷')) or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>Where the URL ends whose host ends at <paramref name="at"/>.</summary>
    public int End(ReadOnlySpan<char> text, int at) => Query(text, Path(text, Port(text, at)));

    private static int Port(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != ':') return at;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > at + 1 ? end : at;
    }

    private int Path(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != '/') return at;
        var end = at + 1;
        for (var next = end; next < text.Length;)
        {
            if (IsPath(text[next]))
            {
                next++;
                if (MayEndPath(text[next - 1])) end = next;
            }
            else if (Parenthesis(text, next) is > 0 and var size)
            {
                end = next += size;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private int Query(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (at >= text.Length || text[at] != '?') return end;
        for (var next = at + 1; next < text.Length && IsQuery(text[next]); next++)
            if (MayEndQuery(text[next])) end = next + 1;
        return end;
    }

    // A balanced "(…)" of path characters with at most one more inside, as in Wikipedia's titles; 0 when there is none.
    private int Parenthesis(ReadOnlySpan<char> text, int at)
    {
        var depth = 0;
        for (var next = at; next < text.Length; next++)
        {
            if (text[next] == '(' && depth < 2) depth++;
            else if (text[next] == ')' && text[next - 1] != '(' && depth > 0) depth--;
            else if (depth == 0 || !IsPath(text[next])) return 0;
            if (depth == 0) return next + 1 - at;
        }

        return 0;
    }

    private bool IsPath(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || "!*';:=+,.$/%#[]-_~@|&".Contains(c) : c == '–' || IsLetter(c);

    private bool MayEndPath(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || "+-=_#/".Contains(c) : IsLetter(c);

    private bool IsQuery(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || "!?*'@();:&=+$/%#[]-_.,~|".Contains(c) : anyLetter && IsLetter(c);

    private bool MayEndQuery(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || "-_&=#/".Contains(c) : anyLetter && IsLetter(c);

    private bool IsLetter(char c) =>
        IsAccentedLatin(c) || c is >= '\u0400' and <= '\u04FF'
        || (anyLetter && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
