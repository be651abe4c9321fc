using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>"change Pune to Mumbai"</summary>
public sealed record Replacement(string Old, string New)
{
    /// <summary><paramref name="text"/> with the new words for the old ones, in any case, but not within other words.</summary>
    public string In(string text) => Old.Length == 0 ? text
        : Regex.Replace(text, Edge(Old[0], @"(?<![\p{L}\p{N}])") + Regex.Escape(Old) + Edge(Old[^1], @"(?![\p{L}\p{N}])"), New.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Scripts without spaces have no edges.
    static string Edge(char c, string edge) => char.IsAsciiLetterOrDigit(c) ? edge : "";
}
