using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Reads what a message wants changed in the draft at hand.</summary>
public static partial class FollowUpReader
{
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>More words than this that mean nothing here, and the message is about something else.</summary>
    const int MostUnknown = 3;

    /// <summary>The changes <paramref name="text"/> (clean and corrected) asks for; <see cref="Changes.Nothing"/> when it asks for none.</summary>
    public static Changes Read(string text)
    {
        var changes = Changes.Nothing;
        if (SomethingElse().IsMatch(text))
        {
            return changes;
        }

        foreach (var sentence in Sentences.Split(text))
        {
            foreach (var clause in Clauses().Split(Idioms.Plain(Politeness.Strip(sentence))))
            {
                changes = changes.And(ReadOne(clause.Trim(' ', ',', ';')));
            }
        }

        return changes;
    }

    /// <summary>A sentence for the post out of something the person wants mentioned.</summary>
    public static string Detail(string text)
    {
        text = ProperNames.Capitalise(text.Trim(' ', ',', ':', '"'));
        var ends = text[^1] is '.' or '!' or '?' or '…';
        var link = Link().Match(text);
        var sentence = link.Success ? "More here: " + link.Groups["url"].Value : NotASentence().IsMatch(text) ? "Good to know: " + text : char.ToUpperInvariant(text[0]) + text[1..];
        return ends || link.Success ? sentence : sentence + ".";
    }

    /// <summary>Whether <paramref name="text"/> wants "the date" or "a link" in the post without saying which.</summary>
    public static bool LacksDetail(string text) => Mention().Match(Politeness.Strip(text)) is { Success: true } mention && Empty().IsMatch(mention.Groups["what"].Value);

    static Changes ReadOne(string clause)
    {
        if (clause.Length == 0)
        {
            return Changes.Nothing;
        }

        if (Replace().Match(clause) is { Success: true } replace && !WishReader.Read(replace.Groups["old"].Value).IsNothingElse)
        {
            return ReadReplacement(replace);
        }

        if (Closing().IsMatch(clause))
        {
            return new() { Question = true };
        }

        if (About().Match(clause) is { Success: true } about)
        {
            return ReadTopic(clause, about);
        }

        var wish = WishReader.Read(clause);
        return Mention().Match(clause) is { Success: true } mention && wish.Unknown > 0 && !Empty().IsMatch(mention.Groups["what"].Value)
            ? new() { Details = [Detail(mention.Groups["what"].Value)] }
            : OtherTopic().Match(clause) is { Success: true } other && wish.Unknown > 0
                ? new() { Topic = Topical(other.Groups["what"].Value) }
                : wish.Unknown <= MostUnknown ? wish.Changes : Changes.Nothing;
    }

    static Changes ReadReplacement(Match match)
    {
        var (old, fresh) = (match.Groups["old"].Value.Trim('"', '\'', ' '), match.Groups["new"].Value.Trim('"', '\'', ' ', '.'));
        return Subject().IsMatch(old) ? new() { Topic = Topical(fresh) }
            : WishReader.Read(fresh) is { IsNothingElse: true } wish && (Thing().IsMatch(old) || wish.Changes.Platform is not null) ? wish.Changes
            : new() { Replacement = new(old, ProperNames.Capitalise(fresh)) };
    }

    static Changes ReadTopic(string clause, Match about)
    {
        var (what, wishes) = TrailingWishes.Cut(Instead().Replace(about.Groups["what"].Value, ""));
        var changes = WishReader.Read(clause[..about.Index] + " , " + wishes);
        if (Empty().IsMatch(what))
        {
            return changes.Changes;
        }

        // "what about LinkedIn?"
        if (WishReader.Read(what) is { IsNothingElse: true } only)
        {
            return changes.Changes.And(only.Changes);
        }

        // "tell me more about the food": not another topic, more of the same.
        return changes.Changes.Length > 0 && Vaguely().IsMatch(clause[..about.Index])
            ? changes.Changes
            : (changes.Changes with { Again = false }).And(new() { Topic = Topical(what) });
    }

    static Topic? Topical(string text)
    {
        var (what, _) = TrailingWishes.Cut(text);
        return IntentReader.Read(what) ?? IntentReader.Doing(what) ?? TopicReader.Read(what);
    }

    // Orders for things that are no posts, and talk that only sounds like a wish.
    [GeneratedRegex(@"^(?:please\s+|(?:can|could)\s+you\s+)*(?:tell\s+me\b(?!.*\bmore\b)|translate\s+(?!it\b|this\b|that\b|the\s+(?:post|draft|text)\b|to\b|into\b)|explain\b|calculate\b|define\b|sing\b|"
        + @"(?:write|compose|create|give|make|generate)\s+(?:(?:me|us|an?|the|some|short|long|funny|little)\s+)*(?:poems?|haikus?|essay|songs?|story|stories|code|e-?mails?|letters?|functions?|scripts?|program|jokes?|recipes?|summary|novel|report|cv|resume|contract)\b)", Options)]
    private static partial Regex SomethingElse();

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+|but\s+|then\s+)*(?=(?:make|add|remove|drop|delete|include|mention|use|with|without|no|shorter|longer|more|less|fewer|for|change|replace|keep|don't|in\s+an?|also|please|lose|skip|put|say)\b)"
        + @"|\s+(?:and|but|then)\s+(?:also\s+|please\s+|then\s+)*(?=(?:make|add|remove|drop|delete|include|mention|use|without|shorter|longer|change|replace|keep|don't|lose|skip|put|say)\b)", Options)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^(?:please\s+)?(?:replace|change|swap|correct|switch|rename|exchange)\s+(?:the\s+(?:word|name|phrase)s?\s+)?(?<old>.+?)\s+(?:with|to|by|into|for)\s+(?<new>.+?)[\s.!]*$", Options)]
    private static partial Regex Replace();

    [GeneratedRegex(@"^(?:the\s+|its\s+)?(?:topic|subject|theme|content)$", Options)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:it|this|that|the\s+(?:post|draft|text|tone|style|platform|language|length|voice|network)|tone|style|platform|everything)$", Options)]
    private static partial Regex Thing();

    [GeneratedRegex(@"\b(?:add|end\s+with|finish\s+with|include|put|close\s+with)\s+(?:an?|the|some)\s+(?:\p{L}+\s+)?(?:call[\s-]to[\s-]action|cta|question|invitation to comment)\b", Options)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:^|\s)(?:about|regarding|concerning|(?:topic|subject|theme)(?:\s+(?:to|is|should\s+be))?:?)\s+(?<what>\S.*)$", Options)]
    private static partial Regex About();

    [GeneratedRegex(@"^(?:(?:please|also|and|just)\s+)*(?:mention|say|note|point\s+out|state|include|add|put\s+in|write|insert|tell\s+(?:people|them|everyone))\s+(?:also\s+)?(?:in\s+)?(?:that\s+|the\s+fact\s+that\s+|:\s*)?(?<what>\S.*)$", Options)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^(?:(?:no|sorry|oh|actually|i\s+meant?|i\s+mean|use|try|do|take|make\s+it|let's\s+do|now|for)[\s,]+)*(?<what>\S.*?)\s+(?:instead|rather)(?:\s+of\s+.+)?[\s.!]*$|^(?:no[\s,]+)?i\s+(?:meant|mean)\s+(?<what>\S.*)$", Options)]
    private static partial Regex OtherTopic();

    [GeneratedRegex(@"\s*,?\s*\b(?:instead(?:\s+of\s+.+)?|rather|this\s+time|now|please)[\s.!?]*$", Options)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^(?:it|this|that|them|these|something(?:\s+else)?|anything|me|us|an?\s+(?:link|date|time|address|price|detail|name|location|phone\s+number|place|url|quote|title|sentence|line|word)s?|the\s+(?:link|date|time|address|price|name|location|phone\s+number|place|url|details?|title)s?)?[\s.!?]*$", Options)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(?:more|detail|details|longer|elaborate|expand)\b", Options)]
    private static partial Regex Vaguely();

    [GeneratedRegex(@"^(?:(?:the|this|our|a)\s+)?(?:(?:link|url|website|page|address)(?:\s+to\s+\S+(?:\s+\S+){0,3})?:?\s+)?(?<url>(?:https?://|www\.)\S+)$", Options)]
    private static partial Regex Link();

    // A noun phrase: it begins like one and has no verb that shows.
    [GeneratedRegex(@"^(?!.*\b(?:is|are|was|were|will|has|have|can|starts?|begins?|opens?|closes?|ends?|costs?|comes?|takes?|needs?|we|I|you|they|it|there|runs?|gets?|goes)\b|.*'(?:s\s+(?:a|an|the|free|open|closed)|re|ll|ve)\b)(?:the|our|my|a|an|this|\d|""|\p{L}+\s+\d|\p{L}+$)", Options)]
    private static partial Regex NotASentence();
}
