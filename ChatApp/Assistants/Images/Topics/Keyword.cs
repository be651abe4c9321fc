namespace ChatApp.Assistants.Images.Topics;

/// <summary>
/// A word or phrase that gives a topic away, written as <see cref="PromptWords"/> writes words. A final star stands for any ending; without it a
/// plural still counts. In scripts that write words together or inflect them (all from Devanagari on), and for emoji, any place in the text will do.
/// </summary>
public sealed class Keyword
{
    const char FirstUnspacedScript = '\u0900';
    readonly string[] forms;

    public Keyword(string written)
    {
        var word = written.Trim().TrimEnd('*');
        Length = word.Length;
        forms = word.Any(c => c >= FirstUnspacedScript) ? [word]
            : written.EndsWith('*') ? [$" {word}"]
            : [$" {word} ", $" {word}s ", $" {word}es "];
    }

    /// <summary>In UTF-16 units; of two keywords, the longer says more.</summary>
    public int Length { get; }

    /// <param name="words">Words with a single space before, between and after them.</param>
    public bool IsIn(string words) => forms.Any(form => words.Contains(form, StringComparison.Ordinal));
}
