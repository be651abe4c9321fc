using System.Collections.Concurrent;
using System.Text;

namespace ChatApp.Benchmarks.Server;

/// <summary>
/// The answer of a length: chapters with headings, emphasis, code, links, lists, a table, a quote and two code blocks each, the
/// same ones in every process.
/// </summary>
/// <param name="Markdown">The whole text.</param>
/// <param name="Tokens">The same text in tokens.</param>
/// <param name="Letters">How many letters a person has seen once a token is shown, for each token.</param>
public sealed record AnswerText(string Markdown, IReadOnlyList<string> Tokens, IReadOnlyList<int> Letters)
{
    static readonly ConcurrentDictionary<int, AnswerText> Made = new();

    /// <summary>The text of exactly so many tokens.</summary>
    public static AnswerText Of(int tokens) => Made.GetOrAdd(tokens, Make);

    public int Bytes => Encoding.UTF8.GetByteCount(Markdown);

    static AnswerText Make(int count)
    {
        var chapters = new AnswerChapters();
        while (TokenCut.Of(chapters.Text).Count < count) chapters.AddBlock();
        // Whole blocks as far as they fit, then plain words up to the length: an answer does not end within a table.
        chapters.RemoveBlock();
        while (TokenCut.Of(chapters.Text).Count < count) chapters.AddWord();
        var tokens = TokenCut.Of(chapters.Text).Take(count).ToList();
        var letters = new int[count];
        for (int i = 0, at = 0, seen = 0; i < count; letters[i++] = seen)
            foreach (var c in tokens[i])
                if (chapters.IsShown(at++) && char.IsLetter(c)) seen++;
        return new AnswerText(string.Concat(tokens), tokens, letters);
    }
}
