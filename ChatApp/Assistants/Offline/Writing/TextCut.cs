using System.Text;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Cuts a text that is too long, between words where there are any and never inside a character.</summary>
public static class TextCut
{
    /// <summary>The beginning of <paramref name="text"/> and "…", together at most <paramref name="most"/> as the platform counts.</summary>
    public static string To(string text, Platform platform, int most)
    {
        if (platform.Count(text) <= most)
        {
            return text;
        }

        var kept = Longest(EmojiText.Elements(text).ToList(), platform, most);
        var space = kept.LastIndexOf(' ');
        // A space far back is no help: then the cut goes through the word.
        kept = (space > kept.Length / 2 ? kept[..space] : kept).TrimEnd(' ', ',', ';', ':', '-', '.', '\n', '#');
        return platform.Count(kept + "…") <= most ? kept + "…" : "";
    }

    static string Longest(List<string> elements, Platform platform, int most)
    {
        var (low, high) = (0, elements.Count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = platform.Count(Join(elements, middle) + "…") <= most ? (middle, high) : (low, middle - 1);
        }

        return Join(elements, low);
    }

    static string Join(List<string> elements, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(elements[i]);
        }

        return text.ToString();
    }
}
