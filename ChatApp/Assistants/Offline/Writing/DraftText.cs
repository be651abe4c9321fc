using System.Text;
using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>A finished draft taken apart, whoever wrote it, so that it can be changed in place.</summary>
/// <param name="Sentences">Each with what stands between it and the next.</param>
/// <param name="Tags">The hashtags at the end, with their #.</param>
/// <param name="TagGap">What stands between the text and the hashtags.</param>
public sealed partial record DraftText(IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<string> Tags, string TagGap)
{
    const string Paragraph = "\n\n";

    public static DraftText Parse(string text)
    {
        text = text.Trim();
        var tail = TagsAtEnd().Match(text);
        var body = tail.Success ? text[..tail.Index] : text;
        IReadOnlyList<string> tags = tail.Success ? [.. tail.Value.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)] : [];
        return new(Split(body), tags, tail.Success && tail.Value[0] == ' ' && body.Length > 0 ? " " : Paragraph);
    }

    /// <summary>Without the sentence at <paramref name="index"/>; a paragraph break next to it stays one.</summary>
    public DraftText Without(int index)
    {
        var left = Sentences.ToList();
        if (index > 0 && left[index].Gap.Length > left[index - 1].Gap.Length)
        {
            left[index - 1] = left[index - 1] with { Gap = left[index].Gap };
        }

        left.RemoveAt(index);
        return this with { Sentences = left };
    }

    /// <summary>With <paramref name="sentence"/> before the one at <paramref name="index"/>, or at the end.</summary>
    public DraftText With(int index, string sentence, string gap)
    {
        var more = Sentences.ToList();
        if (index == more.Count && index > 0)
        {
            more[^1] = more[^1] with { Gap = gap };
            more.Add(new(sentence, ""));
        }
        else if (index > 0 && more[index - 1].Gap.Length > gap.Length)
        {
            // Before a paragraph break, the new sentence joins the paragraph that ends there.
            more.Insert(index, new(sentence, more[index - 1].Gap));
            more[index - 1] = more[index - 1] with { Gap = gap };
        }
        else
        {
            more.Insert(index, new(sentence, gap));
        }

        return this with { Sentences = more };
    }

    public DraftText Each(Func<string, string> change) => this with { Sentences = [.. Sentences.Select(s => s with { Text = change(s.Text) }).Where(s => s.Text.Length > 0)] };

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Sentences.Count; i++)
        {
            text.Append(Sentences[i].Text).Append(i + 1 < Sentences.Count ? Sentences[i].Gap : "");
        }

        return (Tags.Count == 0 ? text : text.Append(text.Length > 0 ? TagGap : "").AppendJoin(' ', Tags)).ToString();
    }

    static List<DraftSentence> Split(string body)
    {
        var sentences = new List<DraftSentence>();
        var start = 0;
        foreach (Match gap in Reading.Sentences.Boundary().Matches(body))
        {
            Add(sentences, body[start..gap.Index], gap.Value.Count(c => c == '\n') switch { 0 => " ", 1 => "\n", _ => Paragraph });
            start = gap.Index + gap.Length;
        }

        Add(sentences, body[start..], "");
        return sentences;
    }

    static void Add(List<DraftSentence> sentences, string text, string gap)
    {
        if (text.Trim() is { Length: > 0 } sentence)
        {
            sentences.Add(new(sentence, gap));
        }
    }

    [GeneratedRegex(@"(?:(?:^|\s+)#[\p{L}\p{N}\p{M}_]+)+\s*$")]
    private static partial Regex TagsAtEnd();
}

/// <param name="Text">With its end mark and emoji.</param>
/// <param name="Gap">A space, a line break or an empty line.</param>
public sealed record DraftSentence(string Text, string Gap);
