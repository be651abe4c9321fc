using System.Text;
using ChatApp.Rendering.Code;
using Markdig.Syntax;

namespace ChatApp.Rendering;

/// <summary>
/// The end of an arriving text that is still read. When a block is over, the window begins at the next; when one block alone is
/// long, the window begins at one of its <see cref="Mark"/>s, with a <see cref="Skeleton"/> in front that puts it into its place.
/// </summary>
sealed class ReadingWindow
{
    /// <summary>A longer window is made shorter, in characters; this much of its end is kept, in case that something changes.</summary>
    const int Longest = 4_096, Kept = 1_024;

    int start, lastRead;
    string definitions = "", skeleton = "";
    MarkKind? kind;
    CodeState state;

    /// <summary>What of the window is settled, and what is still open; null when too little has arrived to read again.</summary>
    public Reading? Read(StringBuilder source)
    {
        var text = source.ToString(start, source.Length - start);
        // A long block without a mark to begin at is read less often, the longer it gets.
        if (text.Length > 2 * Longest && text.Length - lastRead < text.Length / 16) return null;
        lastRead = text.Length;
        var page = Read(definitions, skeleton, HalfArrived.Complete(text, kind == MarkKind.Line ? skeleton : null), kind, state);
        if (page is null) return null;
        return Advance(page) ?? (text.Length > Longest ? Shorten(page) : null) ?? new Reading([], page.Tokens);
    }

    /// <summary>Begins at the last block, when there are others before it.</summary>
    Reading? Advance(Page page)
    {
        var (source, token) = page.LastBlock;
        if (token == 0) return null;
        var line = page.Text.LastIndexOf('\n', Math.Max(0, source - 1)) + 1;
        start += line - page.Prefix;
        lastRead = 0;
        definitions += page.Definitions;
        (skeleton, kind, state) = ("", null, default);
        return new Reading(page.Tokens.GetRange(0, token), page.Tokens.GetRange(token, page.Tokens.Count - token));
    }

    /// <summary>Begins at a mark near the end. Tried first: what would be read from there must be what is read now.</summary>
    Reading? Shorten(Page page)
    {
        foreach (var mark in page.Marks.Where(m => m.Source > page.Prefix && m.Source <= page.Text.Length - Kept).Reverse().Take(4))
        {
            var line = mark.Kind == MarkKind.Word ? mark.Source : page.Text.LastIndexOf('\n', mark.Source - 1) + 1;
            if (line <= page.Prefix || Skeleton.Of(mark, page.Text) is not { } before) continue;
            var rest = Read(definitions, before, page.Text[line..], mark.Kind, mark.State);
            var (settled, open) = page.SplitAt(mark.At);
            if (rest is null || !rest.Tokens.SequenceEqual(open)) continue;
            start += line - page.Prefix;
            lastRead = 0;
            (skeleton, kind, state) = (before, mark.Kind, mark.State);
            return new Reading(settled, open);
        }
        return null;
    }

    /// <summary>What cannot be read is shown as it is.</summary>
    static Page AsText(string whole, int prefix) => new(whole, prefix, [Token.Open("p"), Token.Text(whole[prefix..]), Token.Close], (prefix, 0), [], "");

    /// <summary>Reads a text behind its skeleton. Null when the skeleton's mark is not found again.</summary>
    static Page? Read(string definitions, string skeleton, string text, MarkKind? kind, CodeState state)
    {
        var prefix = definitions.Length + skeleton.Length;
        var whole = definitions + skeleton + text;
        var tokens = new TokenList();
        var marks = new List<Mark>();
        var renderer = new TokenRenderer(tokens, marks, state);
        var last = (Source: prefix, Token: 0);
        var found = new StringBuilder();
        if (MarkdownReader.Read(whole) is not { } document) return kind is null && skeleton.Length == 0 ? AsText(whole, prefix) : null;
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup group)
            {
                foreach (var definition in group.Where(d => d.Span.Start >= prefix)) found.Append(whole, definition.Span.Start, definition.Span.Length).Append("\n\n");
                continue;
            }
            if (block.Span.Start >= prefix) last = (block.Span.Start, tokens.Position.Index);
            renderer.Block(block);
        }
        var skip = 0;
        if (kind is not null)
        {
            var first = marks.FindIndex(m => m.Kind == kind && m.Source >= prefix);
            if (first < 0 || marks[first].At.Offset > 0) return null;
            skip = marks[first].At.Index;
        }
        var all = tokens.Take();
        return new Page(whole, prefix, all.GetRange(skip, all.Count - skip), (last.Source, Math.Max(0, last.Token - skip)),
            [.. marks.Select(m => m with { At = m.At with { Index = m.At.Index - skip } }).Where(m => m.At.Index >= 0)], found.ToString());
    }
}
