using System.Text.RegularExpressions;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>A message that is nothing but a topic: "Diwali", "our bakery's 10th anniversary".</summary>
public static partial class BareTopic
{
    const int MostWords = 12;

    /// <summary>A brief about the topic, or null when the message is a question, an order for something else, or not clearly a topic.</summary>
    public static Brief? Read(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal) || NotATopic().IsMatch(text) || text.Split(' ').Length > MostWords)
        {
            return null;
        }

        var known = ThemeFinder.NameIn(text);
        if (!Phrase().IsMatch(text) && known is null)
        {
            return null;
        }

        var (words, wishes) = TrailingWishes.Cut(text);
        // A sentence in another language: its theme is all that can be made out.
        var foreign = known is not null && words.Split(' ').Length > 2 && !English().IsMatch(words);
        var changes = WishReader.Read(wishes).Changes;
        changes = foreign ? changes with { Platform = PlatformIn(text) } : changes;
        return TopicReader.Read(foreign ? known! : words) is { } topic ? new Brief(topic).With(changes) : null;
    }

    static Platform? PlatformIn(string text) => Word().Matches(text).Select(w => w.Length > 2 ? PlatformNames.Find(w.Value) : null).FirstOrDefault(p => p is not null);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\?\s*$|^(?:what|who|whom|why|when|where|which|how|is|are|am|was|were|do|does|did|can|could|should|would|will|shall|may|might|have|has|tell|explain|translate|summari[sz]e|calculate|solve|write|create|make|"
        + @"give|show|find|search|list|play|open|book|order|buy|call|send|remind|set|turn|stop|delete|i|you|he|she|they|it|this|that|yes|no|ok|okay|define|describe|compare|recommend|suggest|help)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotATopic();

    [GeneratedRegex(@"^(?:our|my|the|a|an|we're|we)\b|'s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\b(?:the|a|an|our|my|of|for|in|on|at|with|and|to|your|new|day|week|sale|party|event)\b|'s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
