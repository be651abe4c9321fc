using System.Globalization;

namespace ChatApp.Publishing.Lengths;

/// <summary>A mention of an account on another server, <c>@user@domain</c>.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="LocalLength">The length of its <c>@user</c>, which is ASCII.</param>
public readonly record struct RemoteMention(int Start, int Length, int LocalLength)
{
    /// <summary>The first one at or after <paramref name="from"/>; linear in the text it passes.</summary>
    public static RemoteMention? Next(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; text[at..].IndexOf('@') is var step and >= 0; at++)
        {
            at += step;
            if (at > 0 && (text[at - 1] is '=' or '/' || IsWord(text[at - 1]))) continue;

            var user = DottedEnd(text, at + 1, IsUser);
            if (user == at + 1) continue;
            if (user < text.Length && text[user] == '@')
            {
                var domain = DottedEnd(text, user + 1, IsWord);
                if (domain > user + 1) return new(at, domain - at, user - at);
            }

            at = user - 1;
        }

        return null;
    }

    // Words joined by dots and hyphens; a trailing one belongs to the sentence.
    private static int DottedEnd(ReadOnlySpan<char> text, int start, Func<char, bool> isWord)
    {
        var end = start;
        for (var at = start; at < text.Length; at++)
        {
            if (isWord(text[at])) end = at + 1;
            else if (at == start || text[at] is not ('.' or '-')) break;
        }

        return end;
    }

    private static bool IsUser(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
