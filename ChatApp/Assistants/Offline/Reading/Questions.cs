using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Tells a question from an order that only looks like one.</summary>
public static partial class Questions
{
    /// <summary>Whether <paramref name="text"/> wants to know something, rather than to have something written or changed.</summary>
    public static bool Is(string text) => Asking().IsMatch(text);

    // "What about LinkedIn?" and "why don't you make it shorter?" are orders.
    [GeneratedRegex(@"^(?:(?:what|how)\b(?!\s+about\b)|why\b(?!\s+(?:not|don't\s+you)\b)|(?:who|whom|whose|when|where|which)\b|(?:is|are|was|were|does|do|did|has|have|should)\b.*\?\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
