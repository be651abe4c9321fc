namespace ChatApp.Conversations;

/// <summary>Looks for words in sessions. A message is found when it has all of them, in any case and order.</summary>
static class HistorySearch
{
    const int MostSessions = 50, MostHits = 3, Before = 50, Longest = 180, MostWords = 8;

    /// <summary>The words to look for; none when there are fewer than two characters.</summary>
    public static string[] WordsOf(string sought)
    {
        sought = sought.Trim();
        return sought.Length < 2 ? [] : [.. sought.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords)];
    }

    /// <param name="sessions">In the order of the answer.</param>
    public static List<HistoryMatch> Find(IEnumerable<HistoryEntry> sessions, string[] words, CancellationToken ct)
    {
        var matches = new List<HistoryMatch>();
        foreach (var session in sessions)
        {
            ct.ThrowIfCancellationRequested();
            var hits = new List<HistoryHit>();
            var count = 0;
            foreach (var text in session.Texts)
            {
                if (!HasAll(text.Text, words)) continue;
                count++;
                if (hits.Count < MostHits) hits.Add(new HistoryHit(text.Message, text.ByPerson, Pieces(text.Text, words)));
            }
            if (count > 0 || HasAll(session.Title, words)) matches.Add(new HistoryMatch(session, hits, count));
            if (matches.Count == MostSessions) break;
        }
        return matches;
    }

    static bool HasAll(string text, string[] words)
    {
        foreach (var word in words)
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>A stretch around the first word that is found, with all of the words in it marked.</summary>
    public static List<HistoryPiece> Pieces(string text, string[] words)
    {
        var first = words.Select(w => text.IndexOf(w, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var start = first <= Before ? 0 : Cut(text, text.LastIndexOf(' ', first, Before) is var space and >= 0 ? space + 1 : first - Before);
        var end = text.Length - start <= Longest ? text.Length : Cut(text, start + Longest);
        var stretch = text[start..end].ReplaceLineEndings(" ");
        var pieces = new List<HistoryPiece>();
        if (start > 0) pieces.Add(new HistoryPiece("…", false));
        for (var at = 0; at < stretch.Length;)
        {
            var (next, length) = words.Select(w => (At: stretch.IndexOf(w, at, StringComparison.OrdinalIgnoreCase), w.Length)).Where(f => f.At >= 0)
                .OrderBy(f => f.At).ThenByDescending(f => f.Length).DefaultIfEmpty((At: stretch.Length, Length: 0)).First();
            if (next > at) pieces.Add(new HistoryPiece(stretch[at..next], false));
            if (length > 0) pieces.Add(new HistoryPiece(stretch.Substring(next, length), true));
            at = next + length;
        }
        if (end < text.Length) pieces.Add(new HistoryPiece("…", false));
        return pieces;
    }

    static int Cut(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
