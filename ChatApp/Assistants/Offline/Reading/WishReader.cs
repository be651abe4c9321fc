using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Reads a <see cref="Wish"/> out of a text.</summary>
public static partial class WishReader
{
    public static Wish Read(string text)
    {
        var changes = Changes.Nothing;
        text = Own().Replace(text, tag =>
        {
            changes = changes.And(new() { OwnHashtags = [tag.Value[1..]], Hashtags = Amount.Some });
            return " ";
        });
        text = Limit().Replace(text, cap =>
        {
            changes = changes.And(new() { Cap = CapOf(cap) });
            return " ";
        });
        text = Subject().Replace(text, image =>
        {
            changes = changes.And(new() { Image = true, ImageSubject = image.Groups["subject"].Value.Trim(' ', ',', '.', '!') });
            return " ";
        });
        var scan = new WishScan(changes);
        foreach (Match word in Word().Matches(text))
        {
            scan.Read(word.Value.ToLowerInvariant());
        }

        return new(scan.Changes, scan.Unknown);
    }

    static Cap CapOf(Match match)
    {
        var number = match.Groups["number"].Value.ToLowerInvariant();
        var most = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : 1 + Array.IndexOf(["one", "two", "three", "four", "five", "six"], number);
        var unit = match.Groups["unit"].Value.ToLowerInvariant()[0] switch { 'w' => CapUnit.Words, 'c' => CapUnit.Characters, _ => CapUnit.Sentences };
        return new(Math.Max(1, most), unit);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]{1,60}")]
    public static partial Regex Own();

    [GeneratedRegex(@"\b(?:(?:in|under|within|below|max|maximum|up to|at most|less than|fewer than|no more than|not more than|about|around|of|to|only|just|with)\s+)*"
        + @"(?<number>\d{1,5}|one|two|three|four|five|six)[ -]*(?<unit>words?|characters?|chars?|letters?|sentences?|lines?)\b(?:\s+(?:max|maximum|or less|or fewer|only|long))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\b(?:image|photo|picture|pic|illustration|graphic)\s+(?:of|showing)\s+(?<subject>[^,.;!?]{2,120}?)(?=\s*(?:$|[,.;!?]|\b(?:and|but)\s+(?:with|without|no|add|make|keep|some|hashtags?|emojis?)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"[,;.!]|w/o?|[\p{L}\p{N}\p{M}]+(?:['.-][\p{L}\p{N}\p{M}]+)*")]
    private static partial Regex Word();
}
