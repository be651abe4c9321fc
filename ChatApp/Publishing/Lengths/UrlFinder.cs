using System.Globalization;

namespace ChatApp.Publishing.Lengths;

/// <summary>
/// Finds what a platform makes a link of, by the rules of <see href="https://github.com/twitter/twitter-text"/>: a URL with a scheme, or a
/// bare domain whose top-level domain is known and that is no part of a mention, a hashtag, a cashtag or an e-mail address.
/// </summary>
public static class UrlFinder
{
    // twitter-text's MAX_URL_LENGTH; anything longer is text.
    private const int MaxLength = 4096;

    /// <summary>The first URL that starts at or after <paramref name="from"/>; linear in the text it passes.</summary>
    public static UrlSpan? Next(ReadOnlySpan<char> text, int from, UrlPath path)
    {
        // Every URL has a dot in its host: go from dot to dot, and look back only as far as the last host looked at.
        var floor = from;
        while (text[floor..].IndexOf('.') is var step and >= 0)
        {
            var dot = floor + step;
            var found = WithScheme(text, floor, dot, path) ?? Bare(text, floor, dot, path);
            if (found is { Length: <= MaxLength }) return found;
            floor = found is { } tooLong ? tooLong.Start + tooLong.Length : EndOfBareHost(text, dot + 1);
        }

        return null;
    }

    private static UrlSpan? WithScheme(ReadOnlySpan<char> text, int floor, int dot, UrlPath path)
    {
        var host = dot;
        while (host > floor && UrlHost.IsLabel(text[host - 1], anyLetter: true)) host--;
        var scheme = SchemeLength(text[floor..host]);
        if (scheme == 0 || !MayPrecede(text, host - scheme)) return null;
        var length = UrlHost.Length(text[host..], anyLetter: true);
        return length == 0 ? null : new(host - scheme, path.End(text, host + length) - host + scheme, HasScheme: true);
    }

    private static UrlSpan? Bare(ReadOnlySpan<char> text, int floor, int dot, UrlPath path)
    {
        var host = dot;
        while (host > floor && UrlHost.IsLabel(text[host - 1], anyLetter: false)) host--;
        while (CharUnicodeInfo.GetUnicodeCategory(text[host]) == UnicodeCategory.NonSpacingMark) host++;
        if (!MayPrecede(text, host) || (host > 0 && text[host - 1] is '-' or '_' or '.' or '/')) return null;
        var length = UrlHost.Length(text[host..], anyLetter: false);
        return length == 0 ? null : new(host, path.End(text, host + length) - host, HasScheme: false);
    }

    private static int SchemeLength(ReadOnlySpan<char> before) =>
        before.EndsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : before.EndsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : 0;

    private static bool MayPrecede(ReadOnlySpan<char> text, int start) =>
        start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '＠' or '#' or '＃' or '$');

    private static int EndOfBareHost(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] == '.' || UrlHost.IsLabel(text[at], anyLetter: false))) at++;
        return at;
    }
}
