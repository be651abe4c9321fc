using System.Runtime.CompilerServices;
using ChatApp.Conversations;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatApp.Rendering;

/// <summary>
/// Markdown to HTML that is safe to show, whoever wrote it: no raw HTML, only links to http, https, mailto and this app's own
/// posts, pictures as links.
/// </summary>
public static class Markup
{
    // Extensions one at a time: the "advanced" set brings attributes, and with them event handlers.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UseTaskLists()
        .DisableHtml().Build();

    static readonly ConditionalWeakTable<MessagePart, string> Cache = [];

    /// <summary>The HTML of a finished part: made once, shared by everyone who looks at it.</summary>
    public static string Of(MessagePart part) => Cache.GetValue(part, p => ToHtml(p.Text ?? ""));

    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        SafeLinks.Apply(document);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }
}

/// <summary>Walks a document's links: what may not be followed becomes plain text, what leads elsewhere says so.</summary>
static class SafeLinks
{
    static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    public static void Apply(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.IsImage = false;
            Secure(link, link.Url = link.GetDynamicUrl?.Invoke() ?? link.Url);
            link.GetDynamicUrl = null;
            if (link.FirstChild is null) link.AppendChild(new LiteralInline(link.Url ?? ""));
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Secure(link, link.IsEmail ? $"mailto:{link.Url}" : link.Url);
    }

    static void Secure(Inline link, string? url)
    {
        if (url is null || !IsAllowed(url))
        {
            Unlink(link);
            return;
        }
        if (IsOwn(url)) return;
        var attributes = Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link);
        attributes.AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");
        attributes.AddPropertyIfNotExist("target", "_blank");
        attributes.AddPropertyIfNotExist("title", url);
        if (link is LinkInline titled) titled.Title = null;
    }

    static bool IsOwn(string url) => url.StartsWith("/feed/", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) && !url.Contains("//", StringComparison.Ordinal);

    // A browser drops tabs and line breaks inside a scheme: what contains a control character is not read, but refused.
    static bool IsAllowed(string url) =>
        !url.Any(char.IsControl) && (IsOwn(url) || Schemes.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    static void Unlink(Inline link)
    {
        if (link is LinkInline container)
        {
            foreach (var child in container.ToList())
            {
                child.Remove();
                link.InsertBefore(child);
            }
        }
        else if (link is AutolinkInline auto)
        {
            link.InsertBefore(new LiteralInline(auto.Url));
        }
        link.Remove();
    }
}
