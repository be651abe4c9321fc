using System.Text;
using ChatApp.Assistants;

namespace ChatApp.Conversations;

/// <summary>
/// What a running answer shows in plain words, as it arrives: the text of its blocks, drafts without their tags, an empty line between
/// them. What has been given out is always the beginning of what the finished answer shows.
/// </summary>
public sealed class ShownText
{
    readonly DraftProtocol protocol = new();
    readonly StringBuilder spaces = new();
    int block;
    int read;
    bool begun;
    bool shownBefore;

    /// <summary>How much of the model's text has been read, in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>Takes more of the model's text. Returns what is shown in addition; it may be empty.</summary>
    public string Append(string text)
    {
        protocol.Append(text);
        Length += text.Length;
        var shown = new StringBuilder();
        for (; block < protocol.Blocks.Count; block++)
        {
            var news = protocol.Blocks[block].Since(Math.Min(read, protocol.Blocks[block].Length));
            read += news.Length;
            Show(news, shown);
            if (block == protocol.Blocks.Count - 1) break;
            (read, begun) = (0, false);
            spaces.Clear();
        }
        return shown.ToString();
    }

    /// <summary>Spaces at a block's end are not shown, and where it ends is known only when something follows.</summary>
    void Show(string news, StringBuilder shown)
    {
        var words = begun ? news : news.TrimStart();
        if (words.Length == 0) return;
        if (!begun && shownBefore) shown.Append("\n\n");
        begun = shownBefore = true;
        var kept = words.AsSpan().TrimEnd();
        if (kept.Length > 0)
        {
            shown.Append(spaces).Append(kept);
            spaces.Clear();
        }
        spaces.Append(words.AsSpan(kept.Length));
    }

    /// <summary>What a finished message shows, in the same form.</summary>
    public static string Of(Session session, Message message) => string.Join("\n\n", session.TextsOf(message).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t.Trim()));
}
