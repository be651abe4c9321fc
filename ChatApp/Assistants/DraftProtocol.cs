using System.Text;

namespace ChatApp.Assistants;

/// <summary>
/// How a draft stands in an answer, so that every model can write one, tool calling or not:
/// <code>
/// &lt;draft platform="facebook" image="what the picture shows" revises="2"&gt;
/// the post, plain text
/// &lt;/draft&gt;
/// </code>
/// The opening tag stands at the beginning of a line. This reads an answer as it arrives, in any pieces, and holds back what may
/// still become a tag. A tag that is broken, or names no known platform, is dropped and its words stay as plain text.
/// </summary>
public sealed class DraftProtocol
{
    const string Open = "<draft", Close = "</draft>";
    const int LongestTag = 2_000;

    readonly List<AnswerBlock> blocks = [];
    string held = "";
    bool lineStart = true;

    /// <summary>The answer so far; only the last block may still grow.</summary>
    public IReadOnlyList<AnswerBlock> Blocks => blocks;

    public void Append(string text)
    {
        var rest = held + text;
        held = "";
        while (rest.Length > 0) rest = blocks is [.., DraftBlock { Closed: false } draft] ? ReadDraft(draft, rest) : ReadText(rest);
    }

    /// <summary>
    /// The stream is over. A draft without its end is plain text when the answer claims to be <paramref name="whole"/>; when it was
    /// stopped or broke off, it is a draft as far as it came.
    /// </summary>
    public void End(bool whole)
    {
        if (blocks is [.., DraftBlock { Closed: false } open])
        {
            open.Write(held);
            if (whole || string.IsNullOrWhiteSpace(open.Text))
            {
                blocks[^1] = new TextBlock();
                blocks[^1].Write(open.Text);
            }
        }
        else if (held.Length > 0)
        {
            TextOf().Write(held);
        }
        held = "";
    }

    /// <summary>Reads plain text up to an opening tag. Returns what is left to read.</summary>
    string ReadText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && text.AsSpan(i) is var rest && (CouldClose(rest) || (lineStart && CouldOpen(rest))))
            {
                if (i > 0) TextOf().Write(text[..i]);
                return ReadTag(text[i..]);
            }
            lineStart = text[i] == '\n' || (lineStart && text[i] is ' ' or '\t');
        }
        TextOf().Write(text);
        return "";
    }

    static bool CouldOpen(ReadOnlySpan<char> rest) =>
        rest.Length < Open.Length ? Open.AsSpan().StartsWith(rest, StringComparison.OrdinalIgnoreCase)
        : rest.StartsWith(Open, StringComparison.OrdinalIgnoreCase) && (rest.Length == Open.Length || char.IsWhiteSpace(rest[Open.Length]) || rest[Open.Length] == '>');

    /// <summary>A closing tag without its opening one; it is dropped wherever it stands.</summary>
    static bool CouldClose(ReadOnlySpan<char> rest) => rest.StartsWith(Close, StringComparison.OrdinalIgnoreCase) || Close.AsSpan().StartsWith(rest, StringComparison.OrdinalIgnoreCase);

    string ReadTag(string rest)
    {
        var end = DraftTag.EndOf(rest);
        if (end < 0 && rest.Length <= LongestTag)
        {
            held = rest;
            return "";
        }
        if (end < 0)
        {
            lineStart = false;
            TextOf().Write(rest[..1]);
            return rest[1..];
        }
        var tag = DraftTag.Read(rest[..end]);
        if (tag is not null) blocks.Add(new DraftBlock(tag));
        return rest[end..];
    }

    /// <summary>Reads a draft's text up to its closing tag. Returns what is left to read.</summary>
    string ReadDraft(DraftBlock draft, string text)
    {
        var end = text.IndexOf(Close, StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
        {
            draft.Write(text[..end]);
            draft.Finish();
            lineStart = true;
            return text[(end + Close.Length)..];
        }
        var keep = text.Length;
        var last = text.LastIndexOf('<');
        if (last >= 0 && Close.StartsWith(text[last..], StringComparison.OrdinalIgnoreCase)) keep = last;
        // A line break before the closing tag is not the post's.
        while (keep > 0 && text[keep - 1] is '\n' or '\r') keep--;
        draft.Write(text[..keep]);
        held = text[keep..];
        return "";
    }

    TextBlock TextOf()
    {
        if (blocks is not [.., TextBlock]) blocks.Add(new TextBlock());
        return (TextBlock)blocks[^1];
    }
}

/// <summary>A stretch of an answer that is being read.</summary>
public abstract class AnswerBlock
{
    readonly StringBuilder text = new();

    public string Text => text.ToString();

    public int Length => text.Length;

    /// <summary>The text from this character on.</summary>
    public string Since(int start) => text.ToString(start, text.Length - start);

    /// <summary>Line breaks between a block and the tag before it are not part of it.</summary>
    internal void Write(string more) => text.Append(text.Length == 0 ? more.TrimStart() : more);

    internal void TrimEnd()
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
    }
}

/// <summary>Markdown for the person.</summary>
public sealed class TextBlock : AnswerBlock;

/// <summary>A draft: the plain text of a post.</summary>
public sealed class DraftBlock(DraftTag tag) : AnswerBlock
{
    public DraftTag Tag => tag;

    /// <summary>Whether its end has been read.</summary>
    public bool Closed { get; private set; }

    internal void Finish()
    {
        TrimEnd();
        Closed = true;
    }
}
