using ChatApp.Assistants.Offline.Phrases;
using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Says in a few words what a draft's picture shows.</summary>
public static class PictureWriter
{
    /// <summary>In characters.</summary>
    public const int Longest = 118;

    static readonly string[] Anything = ["a simple, friendly scene in natural light", "one clear object on a plain, warm background"];
    static readonly string[] News = ["people sharing good news around a table", "a bright desk with a note and a cup of coffee"];
    static readonly string[] Festive = ["a cheerful table with flowers and small lights", "happy people in warm evening light"];

    /// <summary>E.g. <c>Diwali: rows of lit oil lamps in warm light</c>.</summary>
    /// <param name="brief">What the draft is about.</param>
    /// <param name="dice">Chooses among several pictures.</param>
    /// <param name="not">The present picture, when another one is wanted.</param>
    public static string Describe(Brief brief, Dice dice, string? not = null)
    {
        var scenes = brief.Topic.Theme?.Pictures ?? brief.Topic.Kind switch { Kind.News => News, Kind.Celebration or Kind.Thanks => Festive, _ => Anything };
        var start = dice.Index(scenes.Count);
        var first = Of(brief, scenes[start]);
        return first == not ? Of(brief, scenes[(start + 1) % scenes.Count]) : first;
    }

    static string Of(Brief brief, string scene)
    {
        if (brief.ImageSubject is { } wanted)
        {
            return Short(Plain(wanted), Longest - 20) + ", in natural light";
        }

        return Short(Plain(brief.Topic.Name ?? brief.Topic.Phrase), Longest - scene.Length - 2) + ": " + scene;
    }

    static string Plain(string text) => Wording.Upper(EmojiText.Strip(text.Replace("\"", "", StringComparison.Ordinal)).Replace('\n', ' ').TrimEnd('.', '!', '?', ' '));

    static string Short(string text, int most) => TextCut.To(text, Publishing.Platform.Facebook, most);
}
