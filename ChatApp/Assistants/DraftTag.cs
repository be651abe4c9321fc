using System.Globalization;
using ChatApp.Publishing;

namespace ChatApp.Assistants;

/// <summary>The opening tag of a draft.</summary>
/// <param name="ImagePrompt">What its picture is to show; null for none.</param>
/// <param name="Alt">The picture's description; null when the model gave none.</param>
/// <param name="Revises">The number of the draft that it is a new version of; null for a new one.</param>
public sealed record DraftTag(Platform Platform, string? ImagePrompt = null, string? Alt = null, int? Revises = null)
{
    /// <summary>Where the tag at the beginning of <paramref name="text"/> ends; -1 when its end has not arrived.</summary>
    public static int EndOf(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            // A quote never spans lines: an unbalanced one must not swallow the answer.
            if (text[i] == '\n') quoted = false;
            if (text[i] == '>' && !quoted) return i + 1;
        }
        return -1;
    }

    /// <summary>Null when it is a closing tag, or names no platform that we know.</summary>
    public static DraftTag? Read(string tag)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rest = tag.AsSpan();
        while (rest.IndexOf('=') is > 0 and var equals)
        {
            var name = rest[..equals].TrimEnd();
            name = name[(name.LastIndexOfAny(' ', '\t', '\n') + 1)..];
            rest = rest[(equals + 1)..].TrimStart();
            if (rest.IsEmpty) break;
            var quote = rest[0] is '"' or '\'' ? rest[0] : '\0';
            if (quote != '\0') rest = rest[1..];
            var end = quote != '\0' ? rest.IndexOf(quote) : rest.IndexOfAny(' ', '>', '\n');
            if (end < 0) end = rest.Length;
            values.TryAdd(name.ToString(), System.Net.WebUtility.HtmlDecode(rest[..end].ToString()).Trim());
            rest = rest[Math.Min(rest.Length, end + (quote != '\0' ? 1 : 0))..];
        }
        if (!values.TryGetValue("platform", out var key) || Platform.Find(key) is not { } platform) return null;
        var revises = values.TryGetValue("revises", out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        return new DraftTag(platform, Text("image"), Text("alt"), revises);

        string? Text(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>The tag as a model writes it.</summary>
    public override string ToString() =>
        $"<draft platform=\"{Platform.Key}\"{Attribute("image", ImagePrompt)}{Attribute("alt", Alt)}{Attribute("revises", Revises?.ToString(CultureInfo.InvariantCulture))}>";

    static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{System.Net.WebUtility.HtmlEncode(value)}\"";
}
