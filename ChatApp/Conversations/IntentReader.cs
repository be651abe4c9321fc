namespace ChatApp.Conversations;

/// <summary>Finds the one request in a message: courtesies at both ends, a phrase of the table between them, and nothing else.</summary>
public static class IntentReader
{
    private static readonly int LongestOpening = IntentCourtesies.Openings.Max(o => o.Phrase.Count(c => c == ' ') + 1);
    private static readonly int LongestClosing = IntentCourtesies.Closings.Max(c => c.Count(x => x == ' ') + 1);

    /// <summary>The request, <see cref="IntentKind.None"/> when there is none or any word is left over.</summary>
    public static Intent Read(IReadOnlyList<IntentWord> words)
    {
        // The longest phrase first: "not now" is not "now" said politely, and an exception beats the phrase inside it.
        for (var length = words.Count; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (IntentPhrases.Meaning(Join(words, start, start + length)) is not { } kind) continue;
                if (!IsOpening(words, start, kind) || !IsClosing(words, start + length, kind)) continue;
                return kind == IntentKind.None ? default : new(kind, words.FirstOrDefault(w => w.Platform is not null).Platform);
            }
        }

        return default;
    }

    // Whether the words before `end` are openings of this kind, one after another.
    private static bool IsOpening(IReadOnlyList<IntentWord> words, int end, IntentKind kind)
    {
        if (end == 0) return true;
        for (var start = end - 1; start >= 0 && end - start <= LongestOpening; start--)
        {
            var phrase = Join(words, start, end);
            var pause = words[end - 1].Pause;
            var opening = IntentCourtesies.Openings.Where(o => o.Phrase == phrase && (pause || !o.NeedsPause));
            var fits = opening.Any(o => kind == IntentKind.None || o.Before.Contains(kind));
            if (fits && IsOpening(words, start, kind)) return true;
        }

        return false;
    }

    private static bool IsClosing(IReadOnlyList<IntentWord> words, int start, IntentKind kind)
    {
        if (start == words.Count) return true;
        for (var end = start + 1; end <= words.Count && end - start <= LongestClosing; end++)
            if (IntentCourtesies.Closings.Contains(Join(words, start, end)) && IsClosing(words, end, kind)) return true;
        return kind == IntentKind.No && words[start].Text == "👎" && IsClosing(words, start + 1, kind);
    }

    private static string Join(IReadOnlyList<IntentWord> words, int start, int end) =>
        string.Join(' ', Enumerable.Range(start, end - start).Select(i => words[i].Text + (words[i].Pause && i < end - 1 ? "," : "")));
}
