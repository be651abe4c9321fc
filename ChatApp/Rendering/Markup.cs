using System.Runtime.CompilerServices;
using ChatApp.Conversations;

namespace ChatApp.Rendering;

/// <summary>Finished markdown as HTML that is safe to show, whoever wrote it: no raw HTML, no other links, no pictures from elsewhere.</summary>
public static class Markup
{
    static readonly ConditionalWeakTable<MessagePart, string> Cache = [];

    /// <summary>The HTML of a finished part: made once, shared by everyone who looks at it.</summary>
    public static string Of(MessagePart part) => Cache.GetValue(part, p => ToHtml(p.Text ?? ""));

    public static string ToHtml(string markdown) => Html.Write(ToTokens(markdown));

    /// <summary>All of the text's tokens, in order; every element that is opened is closed.</summary>
    public static IReadOnlyList<Token> ToTokens(string markdown)
    {
        // What is too much at once can be read as if it arrived.
        if (MarkdownReader.Read(markdown) is not { } document) return MarkdownStream.Read(markdown);
        var tokens = new TokenList();
        var renderer = new TokenRenderer(tokens);
        foreach (var block in document) renderer.Block(block);
        return tokens.Take();
    }
}
