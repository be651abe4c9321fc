using ChatApp.Rendering.Code;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatApp.Rendering;

/// <summary>
/// Turns parsed markdown into tokens. It writes elements of its own choice only, text as text, and follows no address that
/// <see cref="SafeLink"/> does not allow; whatever it does not know becomes its text.
/// </summary>
/// <param name="marks">Where to note the places that reading can begin anew at; null when nobody asks.</param>
/// <param name="state">What the first code block begins in, when it has been begun before.</param>
sealed class TokenRenderer(TokenList tokens, List<Mark>? marks = null, CodeState state = default)
{
    /// <summary>Marks between words are this far apart, in characters.</summary>
    const int WordsApart = 200;

    public void Block(Block block, bool isTight = false)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or BlankLineBlock: break;
            case HeadingBlock heading: Leaf($"h{Math.Clamp(heading.Level, 1, 6)}", heading); break;
            case ThematicBreakBlock: tokens.Open("hr"); tokens.Close(); break;
            case CodeBlock code: CodeLines(code); break;
            case QuoteBlock quote: Container("blockquote", quote); break;
            case ListBlock list: List(list); break;
            case Table table: Table(table); break;
            // Reading a table may leave an empty paragraph beside it.
            case ParagraphBlock { Inline: null or { FirstChild: null } }: break;
            case ParagraphBlock paragraph when isTight: Paragraph(paragraph); break;
            case ParagraphBlock paragraph:
                tokens.Open("p");
                Paragraph(paragraph);
                tokens.Close();
                break;
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

    void Paragraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is { } first) marks?.Add(new Mark(MarkKind.Word, first.Span.Start, tokens.Position, paragraph));
        Inlines(paragraph.Inline);
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
            marks?.Add(new Mark(MarkKind.Item, item.Span.Start, tokens.Next(), item));
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

    void CodeLines(CodeBlock code)
    {
        var language = code is FencedCodeBlock { Info: { Length: > 0 } info } ? LanguageOf(info) : null;
        tokens.Open("code-block", ("language", language));
        var highlighter = new Highlighter(Languages.Find(language), tokens) { State = state };
        state = CodeState.None;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            marks?.Add(new Mark(MarkKind.Line, code.Lines.Lines[i].Position, tokens.Position, code, highlighter.State));
            highlighter.Line(code.Lines.Lines[i].Slice.AsSpan());
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
            if (body) marks?.Add(new Mark(MarkKind.Row, row.Span.Start, tokens.Next(), table));
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
            case LiteralInline literal: Literal(literal); break;
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

    void Literal(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        // A word outside of any emphasis or link, in text without escapes, stands in the source as it stands here.
        if (marks is not null && literal.Parent is { ParentBlock: ParagraphBlock paragraph } && literal.Span.Length == text.Length)
        {
            var start = tokens.Position;
            for (int i = 1, last = -WordsApart; i < text.Length; i++)
            {
                if (text[i - 1] != ' ' || !char.IsLetter(text[i]) || i - last < WordsApart) continue;
                marks.Add(new Mark(MarkKind.Word, literal.Span.Start + i, start with { Offset = start.Offset + i }, paragraph));
                last = i;
            }
        }
        tokens.Text(text);
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
        var before = tokens.Position;
        Inlines(link);
        if (before == tokens.Position) tokens.Text(link.Url ?? "");
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
