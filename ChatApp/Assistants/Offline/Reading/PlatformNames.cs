using System.Text.RegularExpressions;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>What people call the platforms and the posts on them.</summary>
public static partial class PlatformNames
{
    /// <summary>A regular expression for a name after a word such as "for".</summary>
    public const string Pattern =
        @"(?:facebook|linkedin|instagram|mastodon|threads|bluesky|twitter|fb|insta|ig|bsky|masto|x(?:\.com)?|(?:a\s+)?(?:tweet|toot|skeet))";

    static readonly Dictionary<string, Platform> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["facebook"] = Platform.Facebook,
        ["fb"] = Platform.Facebook,
        ["linkedin"] = Platform.LinkedIn,
        ["instagram"] = Platform.Instagram,
        ["insta"] = Platform.Instagram,
        ["ig"] = Platform.Instagram,
        ["mastodon"] = Platform.Mastodon,
        ["masto"] = Platform.Mastodon,
        ["toot"] = Platform.Mastodon,
        ["toots"] = Platform.Mastodon,
        ["threads"] = Platform.Threads,
        ["bluesky"] = Platform.Bluesky,
        ["bsky"] = Platform.Bluesky,
        ["skeet"] = Platform.Bluesky,
        ["twitter"] = Platform.X,
        ["x"] = Platform.X,
        ["x.com"] = Platform.X,
        ["tweet"] = Platform.X,
        ["tweets"] = Platform.X,
    };

    static readonly string[] Misspelled = ["facebook", "linkedin", "instagram", "mastodon", "bluesky", "twitter"];

    /// <summary>The platform that one word names, or null. "X" and "threads" also have other meanings: the caller knows from the words around.</summary>
    public static Platform? Find(string word) => ByName.GetValueOrDefault(word);

    /// <summary>The platform's name that <paramref name="word"/> is a misspelling of, or null.</summary>
    public static string? Meant(string word)
    {
        if (word.Length < 6 || ByName.ContainsKey(word) || word.Equals("linked", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        return Misspelled.FirstOrDefault(name => lower[0] == name[0] && Distance(lower, name) <= (name.Length > 7 ? 2 : 1));
    }

    /// <summary>Names written as two words, put together where only the platform can be meant.</summary>
    public static string Join(string text) => BlueSky().Replace(LinkedIn().Replace(FaceBook().Replace(text, "Facebook"), "LinkedIn"), "Bluesky");

    /// <summary>Edits from one word to the other: insert, delete, replace, or swap two neighbours.</summary>
    static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    [GeneratedRegex(@"\bface[ -]book\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FaceBook();

    [GeneratedRegex(@"(?<=\b(?:for|on|to|a|my|our|into|the)\s)linked[ -]in\b|\blinked[ -]in(?=\s+(?:post|update|version|caption)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkedIn();

    [GeneratedRegex(@"(?<=\b(?:for|on|to)\s)blue[ -]sky\b|\bblue[ -]sky(?=\s+(?:post|update|version|skeet)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlueSky();
}
