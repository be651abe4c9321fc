using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Reads a request for a post in everyday wording.</summary>
public static partial class RequestReader
{
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The request in <paramref name="text"/> (clean and corrected), or null when it does not ask for a post.</summary>
    public static Request? Read(string text)
    {
        var sentences = Sentences.Split(Order().Replace(text, "\n${order}"));
        for (var i = 0; i < sentences.Count; i++)
        {
            if (ReadOne(sentences[i]) is { } request)
            {
                return WithRest(request, sentences, i);
            }
        }

        return null;
    }

    /// <summary>What the sentences around the request add: wishes, details and, when the request names none, the topic.</summary>
    static Request WithRest(Request request, IReadOnlyList<string> sentences, int at)
    {
        var topic = request.Topic;
        var changes = request.Changes;
        for (var i = at + 1; i < sentences.Count; i++)
        {
            var more = FollowUpReader.Read(sentences[i]);
            if (topic is null && more.Topic is not null)
            {
                (topic, more) = (more.Topic, more with { Topic = null });
            }
            else if (topic is null && !more.Any)
            {
                topic = TopicReader.Read(sentences[i]);
            }
            else if (!more.Any && !Courtesy().IsMatch(sentences[i]))
            {
                more = new() { Details = [FollowUpReader.Detail(sentences[i])] };
            }

            changes = changes.And(more with { Topic = null });
        }

        // "We just opened our second shop! Write a post."
        topic ??= at > 0 && !Courtesy().IsMatch(sentences[at - 1]) ? TopicReader.Read(sentences[at - 1]) : null;
        return request with { Topic = topic, Changes = changes };
    }

    static Request? ReadOne(string sentence)
    {
        if (TopicFirst(sentence) is { } turned)
        {
            return turned;
        }

        var text = Politeness.Strip(sentence);
        text = text.Length < sentence.Length ? text.TrimEnd('?', ' ') : text;
        if ((Questions.Is(text) && !Wanted().IsMatch(text)) || RequestHead.Read(text) is not { } head)
        {
            return null;
        }

        var tags = WishReader.Own().Matches(head.Rest).Select(t => t.Value[1..]).ToList();
        // "a caption for a photo of my cat" is about the cat.
        var (rest, wishes) = TrailingWishes.Cut(Pictured().Replace(WishReader.Own().Replace(head.Rest, " ").Trim(), "about "));
        var changes = WishReader.Read(head.Wishes + " , " + wishes).Changes;
        (rest, changes) = Leading(rest, changes);
        if (tags.Count > 0)
        {
            changes = changes.And(new() { OwnHashtags = tags, Hashtags = Amount.Some });
        }

        (rest, var detail) = DetailAtEnd(rest);
        if (detail is not null)
        {
            changes = changes.And(new() { Details = [detail] });
        }

        var topic = TopicOf(head, rest) ?? (tags.Count > 0 ? TopicReader.Read(Joint().Replace(tags[0], " ")) : null);
        return new(topic, changes with { Again = false, Platform = head.Platform ?? changes.Platform }, head.Refers || Instead().IsMatch(sentence) || Same().IsMatch(rest));
    }

    /// <summary>"Happy birthday to my dad, facebook post"</summary>
    static Request? TopicFirst(string sentence)
    {
        var match = Afterthought().Match(sentence);
        var what = match.Groups["what"].Value;
        return !match.Success || Questions.Is(sentence) || RequestHead.BeginsWithOrder(sentence) || Instead().IsMatch(what) || WishReader.Read(what).Unknown == 0
            ? null
            : new(IntentReader.Read(what) ?? IntentReader.Doing(what) ?? TopicReader.Read(what), WishReader.Read(match.Groups["wish"].Value).Changes, Refers: false);
    }

    /// <summary>Wishes between the word "post" and the topic: "a post for LinkedIn in a formal tone about…".</summary>
    static (string Left, Changes Changes) Leading(string rest, Changes changes)
    {
        for (var match = Before().Match(rest); match is { Success: true, Length: > 0 }; match = Before().Match(rest))
        {
            changes = changes.And(WishReader.Read(match.Value).Changes);
            rest = rest[match.Length..];
        }

        // "something fun about Mondays"
        if (Adjectives().Match(rest) is { Success: true } adjectives && WishReader.Read(adjectives.Groups["wish"].Value) is { IsNothingElse: true } said)
        {
            changes = changes.And(said.Changes);
            rest = rest[adjectives.Groups["wish"].Length..].TrimStart();
        }

        // All that follows is a wish, or nothing at all: "a LinkedIn post, short and formal", "a LinkedIn version please".
        if (!Marker().IsMatch(rest) && WishReader.Read(rest) is { Unknown: 0 } wish)
        {
            return ("", changes.And(wish.Changes));
        }

        return (rest.Trim(' ', ',', ';', '-', '–'), changes);
    }

    static (string Left, string? Detail) DetailAtEnd(string rest) => WithLink().Match(rest) is { Success: true } link
        ? (rest[..link.Index], FollowUpReader.Detail(link.Groups["what"].Value))
        : Mentioning().Match(rest) is { Success: true } match
        ? (rest[..match.Index], FollowUpReader.Detail(match.Groups["what"].Value))
        : (rest, null);

    static Topic? TopicOf(RequestHead head, string rest)
    {
        if (rest.Length == 0 || Same().IsMatch(rest))
        {
            return head.Prefix.Length > 0 ? TopicReader.Read(head.Prefix) : null;
        }

        var marker = Marker().Match(rest);
        var word = marker.Groups["word"].Value.ToLowerInvariant();
        var about = rest[marker.Length..];
        if (word is "for" or "to" or "of" && Later().Match(about) is { Success: true } later)
        {
            // "a post for our customers about the move"
            about = about[(later.Index + later.Length)..];
            word = "about";
        }

        if (word is "for" or "to" or "of" && PrefixedTopic.Read(head.Prefix, head.Noun, about, word) is { } prefixed)
        {
            return prefixed;
        }

        return word switch
        {
            "" => IntentReader.Read(rest = Loose().Replace(rest, "")) ?? IntentReader.Doing(rest) ?? TopicReader.Read(head.Prefix.Length > 0 ? head.Prefix + " " + rest : rest),
            "that" => IntentReader.Read(about) is { } said && Says().IsMatch(about) ? said : TopicReader.Read(about, TopicForm.Statement),
            // "tweet: who wants coffee?"
            ":" => IntentReader.Read(about) ?? TopicReader.Read(about, about.EndsWith('?') ? TopicForm.Statement : null),
            "to" => IntentReader.Read(about) ?? (Infinitive().Match(about) is { Success: true } verb ? IntentReader.Purpose(verb.Groups["verb"].Value, verb.Groups["object"].Value) : TopicReader.Read(about)),
            _ => IntentReader.Read(about) ?? IntentReader.Doing(about) ?? TopicReader.Read(about),
        };
    }

    [GeneratedRegex(@"^[\s,;(–-]*(?:(?:for|on|in|to|at|via)\s+(?:(?:my|our|the)\s+)?" + PlatformNames.Pattern + @"(?:\s+(?:page|profile|account|feed|group|channel))?\b"
        + @"|(?:in|with)\s+an?\s+(?:[\p{L}'-]+[\s,]+){1,5}?(?:tone|style|voice|way|manner|mood)\b"
        + @"|(?:with|without|including|no|plus|and)\s+(?:(?:an?|the|some|any|nice|matching|good|suitable|and|or|no)\s+)*(?:image|photo|picture|pic|illustration|hashtag|emoji)s?(?:(?:\s*,\s*|\s+(?:and|or)\s+)(?:(?:an?|some|no)\s+)?(?:image|photo|picture|pic|illustration|hashtag|emoji)s?)*\b"
        + @"|(?:under|in|within|of|with|max)\s+(?:max\s+)?\d{1,5}\s+(?:words?|characters?|chars|sentences?)\b"
        + @"|please\b)(?![\p{L}'-])[\s,;)]*", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:(?<word>about|regarding|concerning|around|on|for|of|that|to|inspired by|based on|featuring|because|since|re|with|celebrating(?=\s+the\s+fact))\b:?\s*|(?<word>:)\s*)", Options)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?<wish>(?:[\p{L}'-]+[\s,]+){1,4})(?=(?:about|on|for|regarding|that|announcing)\b)", Options)]
    private static partial Regex Adjectives();

    // The places where a hashtag such as #Diwali2025 or #OpenDay was two words.
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu}|\d)|_")]
    private static partial Regex Joint();

    // "fb post diwali image": a wish without the word "with".
    [GeneratedRegex(@"(?<=\S)\s+(?:image|photo|picture|pic|hashtags?|emojis?)$", Options)]
    private static partial Regex Loose();

    [GeneratedRegex(@"^(?:[\p{L}']+\s+){1,5}?(?:about|regarding|concerning)\s+(?=\S)", Options)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:says|announces|thanks|invites|congratulates|wishes|celebrates|promotes|introduces|welcomes|reminds|tells|explains|asks|shares|mentions|highlights|lets)\b", Options)]
    private static partial Regex Says();

    [GeneratedRegex(@"^(?<verb>[a-z]{2,12})\s+(?<object>(?:our|my|the|a|an|more|some|for|money|people|new|\p{L}+).*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Infinitive();

    [GeneratedRegex(@",\s+(?=(?:we|it|they|there)(?:'|\s))(?<what>[^.!?]+)[.!?]?$|\s*(?:[,;]|\band\b)\s*(?:and\s+)?(?:please\s+|also\s+)?(?:mention|say|note|point out|add)(?:ing)?\s+(?:also\s+)?that\s+(?<what>[^.!?]+)[.!?]?$", Options)]
    private static partial Regex Mentioning();

    [GeneratedRegex(@"^(?<what>.{8,300}?)\s*[,(–-]\s*(?:as\s+)?(?:an?\s+)?(?<wish>(?:" + PlatformNames.Pattern + @"\s+)?(?:post|status|caption|update)(?:\s+(?:for|on)\s+" + PlatformNames.Pattern + @")?|tweet|toot|skeet|(?:for\s+|on\s+)?" + PlatformNames.Pattern + @")[\s.!)]*$", Options)]
    private static partial Regex Afterthought();

    // "we moved to Berlin, write a post"
    [GeneratedRegex(@"(?<=^(?!(?:please|hi|hello|hey|ok|okay|yes|yeah|so|now|great|thanks)\b)[^\n,;:]{8,200})\s*[,;:]\s*(?:so\s+|and\s+|now\s+)*(?<order>(?:please\s+|(?:can|could)\s+you\s+(?:please\s+)?)?(?:write|create|draft|generate|compose|make)\s+(?:me\s+|us\s+)?(?:an?|the|some|something)\s)", Options)]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?:for|of|to go with|to accompany|under)\s+(?:(?:an?|my|the|this|our|some)\s+)?(?:photos?|pictures?|pics?|images?|selfie|video)\s+(?:of|from|showing|with)\s+", Options)]
    private static partial Regex Pictured();

    // "what would be a good post about Diwali?"
    [GeneratedRegex(@"\b(?:post|tweet|toot|caption)s?\s+(?:about|for)\b", Options)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"^(?:(?:about|of|for|with)\s+)?(?:it|this|that|them|these|the\s+same(?:\s+thing|\s+topic)?)[\s.!?]*$", Options)]
    private static partial Regex Same();

    [GeneratedRegex(@"[\s,;]+(?:and\s+)?(?:please\s+)?(?:add|include|with|use|put\s+in)\s+(?:(?:the|a|this|our)\s+)?(?:(?:link|url)\s*:?\s*)?(?<what>(?:https?://|www\.)\S+?)[.!]?$", Options)]
    private static partial Regex WithLink();

    [GeneratedRegex(@"\binstead\b[\s.!?]*$", Options)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^(?:please|pls|thanks|thank you|thx|cheers|hi|hello|hey|good (?:morning|afternoon|evening)|ok|okay|yes|great|perfect|cool)(?:[\s,]+(?:there|a lot|so much|you|in advance|please|all|assistant))*[\s.!?]*$", Options)]
    private static partial Regex Courtesy();
}
