namespace ChatApp.Conversations;

/// <summary>
/// A row of the table of phrases: slots with a space between them, <c>|</c> between the words a slot may hold, <c>_</c> for a space within
/// one, brackets around a slot that may be empty. <c>post|publish [the_draft]</c> is "post", "publish", "post the draft", "publish the draft".
/// </summary>
public static class IntentPattern
{
    /// <summary>Stands for the name of any platform.</summary>
    public const string PlatformSlot = "{p}";

    /// <summary>All the phrases a pattern allows, the empty one never among them.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        IEnumerable<string> phrases = [""];
        foreach (var slot in pattern.Split(' '))
        {
            var words = slot.Trim('[', ']').Replace('_', ' ').Split('|');
            var choices = slot.StartsWith('[') ? [.. words, ""] : words;
            phrases = phrases.SelectMany(_ => choices, (phrase, choice) => $"{phrase} {choice}".Trim()).ToList();
        }

        return phrases.Where(phrase => phrase.Length > 0).Distinct();
    }
}
