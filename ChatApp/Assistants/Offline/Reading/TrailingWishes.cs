using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Cuts wishes such as "with image", "for LinkedIn" or "in a funny tone" off the end of a request, so that the topic is left.</summary>
public static partial class TrailingWishes
{
    const string Qualifier = @"(?:an?|the|some|any|a few|few|lots of|many|more|nice|matching|suitable|relevant|good|cool|beautiful|fitting|great|own|appropriate|popular|two|three|\d+|one|fun|funny|single)";
    const string Feature = @"(?:images?|photos?|photographs?|pictures?|pics?|illustrations?|graphic|visuals?|img|hashtags?|hash tags|tags|emojis?|emoticons?|smileys?)";
    const string Link = @"(?:and|or|nor|but|plus|with|without|no|also|&|\+|" + Qualifier + ")";
    const string Features = "(?:" + Link + @"[\s,]+)*" + Feature + @"(?:[\s,]+(?:" + Link + @"[\s,]+)*" + Feature + ")*";
    const string Lead = @"(?:^|[\s,;(–-]+)(?:(?:and|but|also|plus|please|then)\s+)*";
    const string End = @"[\s).!?,;]*$";
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is left of <paramref name="text"/>, and the wishes that were cut off.</summary>
    public static (string Left, string Wishes) Cut(string text)
    {
        var wishes = "";
        for (var found = Last(text); found is not null; found = Last(text))
        {
            wishes = found + " , " + wishes;
            text = text[..^found.Length];
        }

        return (text.TrimEnd(' ', ',', ';', '(', '-', '–'), wishes);
    }

    static string? Last(string text)
    {
        foreach (var pattern in (Regex[])[Politeness(), WithFeatures(), ForPlatform(), Limit(), Language()])
        {
            if (pattern.Match(text) is { Success: true, Length: > 0 } match)
            {
                return match.Value;
            }
        }

        foreach (var pattern in (Regex[])[InTone(), MakeIt(), ThatIs(), Aside()])
        {
            if (pattern.Match(text) is { Success: true } match && WishReader.Read(match.Groups["wish"].Value).IsNothingElse)
            {
                return match.Value;
            }
        }

        return Subject().Match(text) is { Success: true } subject ? subject.Value : null;
    }

    [GeneratedRegex(@"(?:(?:^|[\s,;]+)\b(?:please|pls|plz|asap|for me|right now|if possible|if you can)|[,.;!]\s*(?:thanks|thank you|thx|cheers)(?: a lot| so much| in advance)?)[\s.!?]*$", Options)]
    private static partial Regex Politeness();

    [GeneratedRegex(Lead + @"(?:with|add|adding|including|include|and|plus|attach|use|using)\s+(?:" + Qualifier + @"\s+)*(?:image|photo|picture|pic|illustration|graphic)\s+(?:of|showing)\s+[^,.;!?]{2,120}" + End, Options)]
    private static partial Regex Subject();

    [GeneratedRegex(Lead + @"(?:with|w/|without|w/o|including|includes?|incl\.?|using|use|adding|add|plus|and|no|minus|having|has|have|containing|attach|attaching|put in|put|skip|omit|don't use|do not use|don't add|do not add|don't include|but no)\s+"
        + Features + @"(?:\s+(?:please|too|as well|to it))?" + End, Options)]
    private static partial Regex WithFeatures();

    [GeneratedRegex(Lead + @"(?:(?:as\s+an?\s+)?post\s+)?(?:for|on|in|to|at|via|into|as)\s+(?:(?:my|our|the|a|an)\s+)?" + PlatformNames.Pattern
        + @"(?:\s*(?:,|and|&|or)\s*" + PlatformNames.Pattern + @")*(?:\s+(?:page|profile|account|feed|post|audience|followers|group|channel|caption))?" + End, Options)]
    private static partial Regex ForPlatform();

    [GeneratedRegex(@"[\s,;(–-]+(?:(?:in|under|within|below|max|maximum|up to|at most|less than|fewer than|no more than|not more than|about|around|only|just|of)\s+)+(?:\d{1,5}|one|two|three|four|five|six)[ -]*(?:words?|characters?|chars?|letters?|sentences?|lines?)(?:\s+(?:max|maximum|or less|long))?" + End, Options)]
    private static partial Regex Limit();

    [GeneratedRegex(Lead + @"(?:in|into|to)\s+(?:" + Vocabulary.Languages + @")(?:\s+language)?" + End, Options)]
    private static partial Regex Language();

    [GeneratedRegex(Lead + @"(?:in|with|using|use)\s+(?<wish>(?:[\p{L}'-]+[\s,]+){1,6}(?:tone|style|voice|way|manner|mood|vibe|language|register|touch)(?:\s+of\s+voice)?)" + End, Options)]
    private static partial Regex InTone();

    [GeneratedRegex(Lead + @"(?:make|keep|have)\s+(?<wish>(?:it|this|the\s+(?:post|text|draft|tone|language|style|caption|length))\s+(?:(?>[\p{L}'-]+)[\s,]*){1,10})" + End, Options)]
    private static partial Regex MakeIt();

    [GeneratedRegex(Lead + @"(?:that|which|it)(?:'s|\s+is|\s+sounds|\s+should\s+be|\s+should\s+sound|\s+feels|\s+must\s+be)\s+(?<wish>(?:(?>[\p{L}'-]+)[\s,]*){1,6})" + End, Options)]
    private static partial Regex ThatIs();

    [GeneratedRegex(@"(?:[,;(–]|\s-)\s*(?<wish>(?:(?>[\p{L}'-]+)[\s,]*){1,6})" + End, Options)]
    private static partial Regex Aside();
}
