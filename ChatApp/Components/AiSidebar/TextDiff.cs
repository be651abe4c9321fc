namespace ChatApp.Components.AiSidebar;

public enum DiffKind { Same, Added, Removed }

public readonly record struct DiffPiece(DiffKind Kind, string Text);

/// <summary>What changed between two texts, in whole words: the longest common subsequence, bounded.</summary>
public static class TextDiff
{
    /// <summary>Texts of more words on both sides are shown as replaced whole: the table would have more than 4 million cells.</summary>
    const int MostWords = 2_000;

    /// <summary>The pieces of both texts in order; neighbours of one kind are joined.</summary>
    public static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var pieces = new List<DiffPiece>();
        Add(pieces, DiffKind.Same, a.Take(start));
        Compare(pieces, a.GetRange(start, a.Count - start - end), b.GetRange(start, b.Count - start - end));
        Add(pieces, DiffKind.Same, a.Skip(a.Count - end));
        return pieces;
    }

    static void Compare(List<DiffPiece> pieces, List<string> a, List<string> b)
    {
        if (a.Count > MostWords || b.Count > MostWords)
        {
            Add(pieces, DiffKind.Removed, a);
            Add(pieces, DiffKind.Added, b);
            return;
        }
        // common[i, j]: how many words the rests from a[i] and b[j] have in common.
        var common = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Add(pieces, DiffKind.Same, [a[i++]]);
                j++;
            }
            else if (j == b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1])) Add(pieces, DiffKind.Removed, [a[i++]]);
            else Add(pieces, DiffKind.Added, [b[j++]]);
        }
    }

    static void Add(List<DiffPiece> pieces, DiffKind kind, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (pieces is [.., var last] && last.Kind == kind) pieces[^1] = new DiffPiece(kind, last.Text + text);
        else pieces.Add(new DiffPiece(kind, text));
    }

    /// <summary>Words, each with the white space behind it.</summary>
    static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }
}
