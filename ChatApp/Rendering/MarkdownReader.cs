using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace ChatApp.Rendering;

/// <summary>The markdown that ChatApp reads: CommonMark with pipe tables, strikethrough, task lists and bare addresses, without raw HTML.</summary>
static class MarkdownReader
{
    // Extensions one at a time: the "advanced" set brings attributes, and with them event handlers.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists()
        .DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>Null when it is nested more than 128 deep, or has more than 10,000 cells or emphases in one block: Markdig refuses that.</summary>
    public static MarkdownDocument? Read(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
