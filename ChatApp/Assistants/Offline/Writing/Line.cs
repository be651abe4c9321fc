using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>A sentence that could be used.</summary>
/// <param name="text">Filled in and ready to print.</param>
/// <param name="distance">0 when it is meant for this theme and tone, more the more general it is.</param>
public sealed partial class Line(string text, double distance)
{
    string[]? echoes;

    public string Text => text;

    public double Distance => distance;

    public bool Asks { get; } = text.Contains('?', StringComparison.Ordinal);

    /// <summary>The words that would be noticed if they came twice.</summary>
    public IReadOnlyList<string> Echoes => echoes ??= [.. EchoesOf(text)];

    public static IEnumerable<string> EchoesOf(string text) =>
        LongWord().Matches(text).Select(w => w.Value.ToLowerInvariant()).Where(w => w is not ("there" or "about" or "their" or "people"));

    [GeneratedRegex(@"\p{L}{5,}")]
    private static partial Regex LongWord();
}
