using System.Text.RegularExpressions;

namespace ChatApp.Benchmarks.Server;

/// <summary>
/// Cuts a text into tokens as a language model has them: short words with the space before them, longer ones in pieces, signs and
/// line breaks of their own. No token cuts a surrogate pair, as no provider gives out half a character.
/// </summary>
static partial class TokenCut
{
    [GeneratedRegex(@" ?[A-Za-z]{1,9}(?![A-Za-z])| ?[A-Za-z]{6}|\d{1,3}|\n+ *|[\uD800-\uDBFF][\uDC00-\uDFFF]| ?[^\sA-Za-z0-9\uD800-\uDFFF]{1,4}| +", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    public static IReadOnlyList<string> Of(string text) => [.. Token.Matches(text).Select(match => match.Value)];
}
