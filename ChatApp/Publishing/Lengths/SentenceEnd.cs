namespace ChatApp.Publishing.Lengths;

/// <summary>Where a post may stop without an ellipsis.</summary>
public static class SentenceEnd
{
    private const string Terminators = ".!?…。！？｡؟۔।॥";
    private const string NeedNoSpace = "。！？｡";
    private const string Closers = "\"'”’»)]」』）】";
    private const int MaxClosers = 3;
    private static readonly string[] Abbreviations = ["mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "approx"];

    /// <summary>Whether a sentence or a line ends right before <paramref name="at"/>; looks at a bounded part of the text before it.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return false;
        var end = at;
        while (at - end < MaxClosers && end > 1 && Closers.Contains(text[end - 1])) end--;
        var last = text[end - 1];

        if (Terminators.Contains(last))
        {
            if (at == text.Length || NeedNoSpace.Contains(last)) return true;
            return char.IsWhiteSpace(text[at]) && (last is not ('.' or '…') || !GoesOn(text, end - 1, at));
        }

        return at < text.Length && text[at] is '\n' or '\r' && !char.IsWhiteSpace(last) && !",;:-–—(".Contains(last);
    }

    // The full stop of an initial or an abbreviation, or one that a small letter follows.
    private static bool GoesOn(ReadOnlySpan<char> text, int stop, int at)
    {
        if (text[at] == ' ' && at + 1 < text.Length && char.IsLower(text[at + 1])) return true;
        var start = stop;
        while (start > 0 && stop - start < 8 && char.IsLetter(text[start - 1])) start--;
        var word = text[start..stop];
        if (word.Length == 1) return char.IsUpper(word[0]) && word[0] != 'I';
        foreach (var abbreviation in Abbreviations)
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
