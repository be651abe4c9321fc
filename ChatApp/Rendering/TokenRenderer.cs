using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatApp.Rendering;

/// <summary>
/// Turns parsed markdown into tokens. It writes elements of its own choice only, text as text, and follows no address that
/// <see cref="SafeLink"/> does not allow; whatever it does not know becomes its text.
/// </summary>
sealed class TokenRenderer(TokenList tokens)
{
    public void Block(Block block, bool isTight = false)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or BlankLineBlock: break;
            case HeadingBlock heading: Leaf($"h{Math.Clamp(heading.Level, 1, 6)}", heading); break;
            case ThematicBreakBlock: tokens.Open("hr"); tokens.Close(); break;
            case CodeBlock code: Code(code); break;
            case QuoteBlock quote: Container("blockquote", quote); break;
            case ListBlock list: List(list); break;
            case Table table: Table(table); break;
            case ParagraphBlock paragraph when isTight: Inlines(paragraph.Inline); break;
            case LeafBlock leaf: Leaf("p", leaf); break;
            case ContainerBlock container: foreach (var child in container) Block(child); break;
        }
    }

    void Leaf(string name, LeafBlock leaf)
    {
        tokens.Open(name);
        Inlines(leaf.Inline);
        tokens.Close();
    }

    void Container(string name, ContainerBlock container)
    {
        tokens.Open(name);
        foreach (var child in container) Block(child);
        tokens.Close();
    }

    void List(ListBlock list)
    {
        var start = list.IsOrdered && list.OrderedStart is { } number && number != "1" ? number.TrimStart('0') is { Length: > 0 } digits ? digits : "0" : null;
        tokens.Open(list.IsOrdered ? "ol" : "ul", ("start", start));
        foreach (var item in list.OfType<ListItemBlock>())
        {
            tokens.Open("li");
            var isFirst = true;
            foreach (var child in item)
            {
                // Without paragraphs around them, a text and what follows it would run together.
                if (!isFirst && !list.IsLoose && child is ParagraphBlock) tokens.Text("\n");
                Block(child, isTight: !list.IsLoose);
                isFirst = false;
            }
            tokens.Close();
        }
        tokens.Close();
    }

    void Code(CodeBlock code)
    {
        var language = code is FencedCodeBlock { Info: { Length: > 0 } info } ? LanguageOf(info) : null;
        tokens.Open("code-block", ("language", language));
        for (var i = 0; i < code.Lines.Count; i++)
        {
            tokens.Text(code.Lines.Lines[i].Slice.AsSpan());
            tokens.Text("\n");
        }
        tokens.Close();
    }

    /// <summary>The first word of a fence's info string, at most 30 characters.</summary>
    public static string LanguageOf(string info)
    {
        var word = info.Split(' ', 2)[0];
        return word.Length <= 30 ? word : word[..30];
    }

    void Table(Table table)
    {
        tokens.Open("table");
        var body = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader) tokens.Open("thead");
            else if (!body)
            {
                tokens.Open("tbody");
                body = true;
            }
            tokens.Open("tr");
            for (var i = 0; i < row.Count; i++) Cell(table, row, (TableCell)row[i], i);
            tokens.Close();
            if (row.IsHeader) tokens.Close();
        }
        if (body) tokens.Close();
        tokens.Close();
    }

    void Cell(Table table, TableRow row, TableCell cell, int column)
    {
        var align = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        tokens.Open(row.IsHeader ? "th" : "td", ("class", align switch { TableColumnAlign.Center => "center", TableColumnAlign.Right => "end", _ => null }));
        foreach (var child in cell) Block(child, isTight: true);
        tokens.Close();
    }

    void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) Inline(inline);
    }

    void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: tokens.Text(literal.Content.AsSpan()); break;
            case CodeInline code: tokens.Open("code"); tokens.Text(code.Content); tokens.Close(); break;
            case HtmlEntityInline entity: tokens.Text(entity.Transcoded.AsSpan()); break;
            case LineBreakInline { IsHard: true }: tokens.Open("br"); tokens.Close(); break;
            case LineBreakInline: tokens.Text("\n"); break;
            case EmphasisInline emphasis: Wrapped(emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount >= 2 ? "strong" : "em", emphasis); break;
            case LinkInline link: Link(link); break;
            case AutolinkInline auto: Link(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, () => tokens.Text(auto.Url)); break;
            case TaskList task: tokens.Open("span", ("class", "task"), ("role", "img"), ("aria-label", task.Checked ? "Done" : "To do")); tokens.Text(task.Checked ? "☑" : "☐"); tokens.Close(); break;
            case DelimiterInline delimiter: tokens.Text(delimiter.ToLiteral()); Inlines(delimiter); break;
            case ContainerInline unknown: Inlines(unknown); break;
        }
    }

    void Wrapped(string name, ContainerInline content)
    {
        tokens.Open(name);
        Inlines(content);
        tokens.Close();
    }

    /// <summary>A picture from elsewhere would tell its host who reads: it becomes a link to it.</summary>
    void Link(LinkInline link) => Link(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", () =>
    {
        var before = (tokens.Count, tokens.TextLength);
        Inlines(link);
        if (before == (tokens.Count, tokens.TextLength)) tokens.Text(link.Url ?? "");
    });

    void Link(string address, Action content)
    {
        if (!SafeLink.IsAllowed(address))
        {
            content();
            return;
        }
        tokens.Open("a", ("href", address));
        content();
        tokens.Close();
    }
}
