using System.Text;
using System.Xml;

namespace ChatApp.Publishing;

/// <summary>The feed as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="posts">Newest first.</param>
    /// <param name="origin">Where this app is, e.g. <c>https://example.org</c>, without a slash at the end.</param>
    public static byte[] Write(IReadOnlyList<Post> posts, string origin)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"{origin}/feed");
            xml.WriteElementString("title", Atom, "ChatApp feed");
            xml.WriteElementString("updated", Atom, Time(posts is [var newest, ..] ? newest.PublishedAt : DateTimeOffset.UnixEpoch));
            Link(xml, "self", $"{origin}/feed.atom", "application/atom+xml");
            Link(xml, "alternate", $"{origin}/feed", "text/html");
            foreach (var post in posts) Entry(xml, post, origin);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    static void Entry(XmlWriter xml, Post post, string origin)
    {
        var url = $"{origin}{FeedPublisher.UrlOf(post.Id)}";
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, url);
        xml.WriteElementString("title", Atom, TitleOf(post));
        xml.WriteElementString("updated", Atom, Time(post.PublishedAt));
        xml.WriteElementString("published", Atom, Time(post.PublishedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "A visitor of ChatApp");
        xml.WriteEndElement();
        Link(xml, "alternate", url, "text/html");
        if (post.Image is { } image) Link(xml, "enclosure", $"{url}/image", $"image/{Path.GetExtension(image.Name).TrimStart('.').Replace("jpg", "jpeg", StringComparison.Ordinal)}");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", post.Platform);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(post.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    static string TitleOf(Post post)
    {
        var line = Clean(post.Text).Split('\n', 2)[0].Trim();
        if (line.Length <= 80) return line;
        var end = line.LastIndexOf(' ', 79);
        return line[..(end > 0 ? end : char.IsHighSurrogate(line[78]) ? 78 : 79)] + "…";
    }

    static string Time(DateTimeOffset at) => XmlConvert.ToString(at.UtcDateTime, XmlDateTimeSerializationMode.Utc);

    /// <summary>Without what XML 1.0 cannot say: control characters and lone surrogates.</summary>
    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)) clean.Append(rune.ToString());
        return clean.ToString();
    }
}
