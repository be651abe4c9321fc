using System.Text;
using Markdig.Syntax;

namespace ChatApp.Rendering;

/// <summary>
/// The fewest lines of markdown that put what follows them into the same lists, table or code block as before: a dummy for each
/// item that it is in, a table's head, a fence, all behind the signs of the quotations around them.
/// </summary>
static class Skeleton
{
    /// <summary>Null where it cannot be said in a few lines, as in a quotation within a list.</summary>
    public static string? Of(Mark mark, string text)
    {
        var lines = new StringBuilder();
        var items = new List<ListItemBlock>();
        var quotes = 0;
        for (var parent = mark.Block.Parent; parent is not null and not MarkdownDocument; parent = parent.Parent)
        {
            if (parent is QuoteBlock) quotes++;
            else if (quotes > 0) return null;
            else if (parent is ListItemBlock item) items.Add(item);
            else if (parent is not ListBlock) return null;
        }
        items.Reverse();
        foreach (var item in mark.Kind == MarkKind.Word ? items.SkipLast(1) : items)
            if (!Dummy(lines, item, text, quotes)) return null;
        switch (mark.Kind)
        {
            case MarkKind.Item:
                return Dummy(lines, (ListItemBlock)mark.Block, text, quotes) ? lines.ToString() : null;
            case MarkKind.Word when items is [.., var own]:
                // Only the first paragraph of an item stands right behind its marker.
                if (own[0] != mark.Block || PrefixOf(own, text, quotes) is not { } prefix) return null;
                return lines.Append(prefix).ToString();
            case MarkKind.Row:
                return lines.Append(LineAt(text, mark.Block.Span.Start)).Append(LineAt(text, text.IndexOf('\n', mark.Block.Span.Start) + 1)).ToString();
            case MarkKind.Line when mark.Block is FencedCodeBlock:
                return lines.Append(LineAt(text, mark.Block.Span.Start)).ToString();
            default:
                return mark.Kind == MarkKind.Word ? lines.Insert(0, "> ", quotes).ToString() : null;
        }
    }

    /// <summary>An item with one word, and a blank line in it when its list is a loose one.</summary>
    static bool Dummy(StringBuilder lines, ListItemBlock item, string text, int quotes)
    {
        if (PrefixOf(item, text, quotes) is not { } prefix) return false;
        lines.Append(prefix).Append("x\n");
        var quote = prefix[..QuoteLength(prefix, quotes)];
        if (((ListBlock)item.Parent!).IsLoose) lines.Append(quote).Append('\n').Append(quote).Append(' ', prefix.Length - quote.Length).Append("x\n");
        return true;
    }

    /// <summary>An item's line up to its content: signs of quotation, white space, the marker, white space. Null when there is something else in it.</summary>
    static string? PrefixOf(ListItemBlock item, string text, int quotes)
    {
        if (item.Count == 0) return null;
        var start = text.LastIndexOf('\n', Math.Max(0, item.Span.Start - 1)) + 1;
        var prefix = text.AsSpan(start, Math.Max(0, item[0].Span.Start - start));
        var marker = prefix[QuoteLength(prefix, quotes)..].Trim(' ');
        return marker.Length is > 0 and <= 10 && marker.IndexOfAny(" \t\n>") < 0 && (marker[^1] is '-' or '*' or '+' or '.' or ')') ? prefix.ToString() : null;
    }

    /// <summary>How much of a line the signs of so many quotations take, each with the space behind it.</summary>
    static int QuoteLength(ReadOnlySpan<char> line, int quotes)
    {
        var end = 0;
        for (var at = 0; quotes > 0 && at < line.Length && line[at] is ' ' or '>'; at++)
        {
            if (line[at] == ' ') continue;
            quotes--;
            end = at + 1 < line.Length && line[at + 1] == ' ' ? at + 2 : at + 1;
        }
        return end;
    }

    static string LineAt(string text, int position)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
        var end = text.IndexOf('\n', position);
        return end < 0 ? text[start..] + "\n" : text[start..(end + 1)];
    }
}
