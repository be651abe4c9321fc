using System.Text;

namespace ChatApp.Rendering;

/// <summary>Tokens as HTML, for what is shown at once. <c>answer.js</c> builds the same elements from the same tokens while they stream.</summary>
public static class Html
{
    /// <summary>Elements without an end tag (HTML, section 13.1.2) that markdown can become.</summary>
    static readonly HashSet<string> Void = ["br", "hr"];

    /// <summary>Elements that are written from the left or from the right, as their own text is.</summary>
    static readonly HashSet<string> Directed = ["p", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"];

    public static string Write(IEnumerable<Token> tokens)
    {
        var html = new StringBuilder();
        var open = new Stack<string>();
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Text) Escape(html, token.Value);
            else if (token.Kind == TokenKind.Open) open.Push(WriteOpen(html, token.Value));
            else html.Append(open.Pop());
        }
        while (open.TryPop(out var end)) html.Append(end);
        return html.ToString();
    }

    /// <summary>Text as it stands between tags.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        Escape(html, text);
        return html.ToString();
    }

    /// <summary>Writes the opening tags. Returns the closing ones.</summary>
    static string WriteOpen(StringBuilder html, string value)
    {
        var parts = value.Split('\n');
        switch (parts[0])
        {
            case "code-block":
                var language = parts.Length > 1 ? parts[1]["language=".Length..] : "";
                html.Append("<div class=\"code\"><div class=\"code-bar\"><span>");
                Escape(html, language);
                html.Append("</span><button type=\"button\" data-act=\"wrap-code\" aria-pressed=\"false\">Wrap</button><button type=\"button\" data-act=\"copy-code\">Copy code</button></div>");
                html.Append("<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>");
                return "</code></pre></div>";
            case "table":
                html.Append("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table dir=\"auto\">");
                return "</table></div>";
            case "a":
                var address = parts[1]["href=".Length..];
                html.Append("<a");
                Attribute(html, "href", address);
                // Links to other hosts show where they go, and tell them nothing.
                if (!SafeLink.IsOwn(address))
                {
                    Attribute(html, "target", "_blank");
                    Attribute(html, "rel", "noopener noreferrer nofollow");
                    Attribute(html, "title", address);
                }
                html.Append('>');
                return "</a>";
            default:
                html.Append('<').Append(parts[0]);
                if (Directed.Contains(parts[0])) Attribute(html, "dir", "auto");
                foreach (var attribute in parts.AsSpan(1))
                {
                    var equals = attribute.IndexOf('=', StringComparison.Ordinal);
                    Attribute(html, attribute[..equals], attribute[(equals + 1)..]);
                }
                html.Append('>');
                return Void.Contains(parts[0]) ? "" : $"</{parts[0]}>";
        }
    }

    static void Attribute(StringBuilder html, string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Escape(html, value);
        html.Append('"');
    }

    static void Escape(StringBuilder html, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(['&', '<', '>', '"']) is >= 0 and var at)
        {
            html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }
        html.Append(rest);
    }
}
