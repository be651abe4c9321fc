using System.Globalization;
using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Phrases;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Turns the words a person gave as the topic into one that sentences can be built around.</summary>
public static partial class TopicReader
{
    /// <summary>A longer noun phrase reads better as a sentence of its own than inside another; in characters.</summary>
    const int LongestInside = 110;

    /// <summary>The topic in <paramref name="words"/>, or null when there is none.</summary>
    /// <param name="words">For example <c>our new office in Pune</c>.</param>
    /// <param name="form">Its grammar where the words before have decided it ("that …", "thanking …").</param>
    public static Topic? Read(string words, TopicForm? form = null)
    {
        var phrase = Trimmed(words);
        if (!phrase.Any(char.IsLetterOrDigit) && !phrase.Any(char.IsSurrogate))
        {
            return null;
        }

        phrase = ProperNames.Capitalise(Calmed(phrase));
        if (InMemory().Match(phrase) is { Success: true } memory)
        {
            return Read(phrase[memory.Length..], TopicForm.Noun) is { } remembered ? remembered with { Theme = Themes.Named("Loss") } : null;
        }

        phrase = Occasion().Replace(phrase, "");
        if (form is null && Wish().Match(phrase) is { Success: true } wish)
        {
            phrase = IntentReader.Owner(wish.Groups["who"].Value) + " " + wish.Groups["what"].Value.ToLowerInvariant();
        }
        else if (form is null && Greeting().Match(phrase) is { Success: true } greeting)
        {
            phrase = greeting.Groups["what"].Value;
        }

        var grammar = form ?? FormOf(phrase);
        grammar = grammar is TopicForm.Statement && phrase.EndsWith('?') && Asking().IsMatch(phrase) ? TopicForm.Ask : grammar;
        phrase = grammar is TopicForm.Statement ? phrase : phrase.TrimEnd('.', '!', '?', '…', ' ');
        if (grammar is TopicForm.Noun && phrase.Length > LongestInside)
        {
            grammar = TopicForm.Statement;
        }

        phrase = Uncapitalised(phrase, grammar);
        return grammar is TopicForm.Noun && Sender().Match(phrase) is { Success: true } sender && NameOf(phrase[..sender.Index]) is not null
            ? Themed(phrase[..sender.Index], grammar) with { Voice = VoiceOf(phrase) }
            : Themed(phrase, grammar);
    }

    static Topic Themed(string phrase, TopicForm form)
    {
        var (theme, related) = ThemeFinder.Find(phrase, form);
        if (DecidedBy(form, phrase, theme) is { } decided)
        {
            (theme, related) = (decided, theme == decided ? related : theme);
        }

        if (form is (TopicForm.Statement or TopicForm.Ask) && theme?.Kind is not Kind.Solemn && Sober().IsMatch(phrase))
        {
            // "the library is closed on Monday" is a notice, not an ode to books.
            (theme, related) = (null, theme);
        }

        var name = form is TopicForm.Noun ? NameOf(phrase) : null;
        var voice = VoiceOf(phrase);
        if (form is TopicForm.Noun && Determiner.For(phrase) is { } determiner)
        {
            phrase = determiner + " " + phrase;
            voice = determiner is "our" ? Voice.Plural : voice;
        }

        return new(phrase, form, voice, theme, related, name);
    }

    /// <summary>The theme that thanking, inviting and so on have of their own, whatever the occasion.</summary>
    static Theme? DecidedBy(TopicForm form, string phrase, Theme? theme) => form switch
    {
        TopicForm.Thanks => Themes.Named("Thanks"),
        TopicForm.Apology => Themes.Named("Setback"),
        TopicForm.Congratulation when theme?.Kind is not Kind.Celebration => Themes.Named("Congratulations"),
        TopicForm.Welcome when theme is null || Company().IsMatch(phrase) => Themes.Named("Welcome"),
        TopicForm.Invitation when theme?.Kind is not (Kind.Celebration or Kind.News or Kind.Solemn) => Themes.Named("Event"),
        _ => null,
    };

    /// <summary>The theme's name when the phrase is nothing else: <c>Diwali</c> of "the Diwali festival".</summary>
    static string? NameOf(string phrase)
    {
        var name = Bare().Match(phrase).Groups["name"].Value;
        return ThemeFinder.IsName(Year().Replace(name, "")) ? name : null;
    }

    static Voice VoiceOf(string phrase) => First().Match(phrase) switch
    {
        { Success: false } => Voice.Unmarked,
        { Groups: var groups } => groups["one"].Success ? Voice.Singular : Voice.Plural,
    };

    static TopicForm FormOf(string phrase) => phrase switch
    {
        _ when Asking().IsMatch(phrase) => TopicForm.Question,
        _ when Sentence().IsMatch(phrase) => TopicForm.Statement,
        _ when Gerund.Is(phrase.Split(' ')[0]) && phrase.Contains(' ', StringComparison.Ordinal) => TopicForm.Activity,
        _ => TopicForm.Noun,
    };

    static string Trimmed(string words)
    {
        var phrase = Spaces().Replace(words, " ").Trim(' ', ',', ';', ':', '-', '–', '—', '_', '(', ')');
        phrase = phrase.TrimEnd('.').Trim(' ', ',');
        return phrase.Length > 1 && phrase[0] is '"' or '\'' && phrase[^1] == phrase[0] ? phrase[1..^1].Trim() : phrase;
    }

    /// <summary>Words in capitals throughout are read as ordinary ones; a short name such as NASA stays.</summary>
    static string Calmed(string phrase)
    {
        var shouted = phrase.Length > 5 && phrase.Any(char.IsLetter) && !phrase.Any(char.IsLower) && phrase.Any(c => c < 128 && char.IsUpper(c));
        return shouted ? phrase.ToLower(CultureInfo.InvariantCulture) : phrase;
    }

    /// <summary>A first word such as "Our" or "How" in the case it has within a sentence; names keep theirs.</summary>
    static string Uncapitalised(string phrase, TopicForm form) => form is TopicForm.Activity || Function().IsMatch(phrase) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;

    [GeneratedRegex(@"\b(?:closed|closing|closes|unavailable|no longer|not (?:be )?open|will not|won't|can't|cannot|out of office|remind)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sober();

    [GeneratedRegex(@"\b(?:team|colleagues?|company|staff|board|crew|department|office|firm|aboard|director|manager|engineer|intern|apprentice|nurse|doctor|teacher|cfo|ceo|cto|coo|head|chef|member|members|trainee|partner|assistant)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    // "happy birthday to my dad"
    [GeneratedRegex(@"^happy\s+(?<what>(?:\d+(?:st|nd|rd|th)\s+)?(?:birthday|anniversary|graduation|retirement))\s+(?:to\s+|for\s+)?(?<who>(?!wishes|greetings)[^,.;!?]{2,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?:(?:on\s+)?the\s+)?occasion\s+of\s+|^in\s+(?:honou?r|celebration|support|praise)\s+of\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Occasion();

    [GeneratedRegex(@"^in\s+(?:loving\s+)?(?:memory|remembrance)\s+of\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InMemory();

    // "Diwali from our company": who says it is no part of the topic.
    [GeneratedRegex(@"\s+(?:from|for)\s+(?:our|my|all\s+of\s+us|everyone|the\s+whole)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sender();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:a\s+)?(?:very\s+)?(?:happy|merry|joyful|blessed)\s+(?:and\s+\w+\s+)?(?<what>(?!hour\b|birds?\b|customers?\b|place\b|people\b|medium\b|accident)\p{L}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(?:the\s+)?(?:festival\s+of\s+)?(?<name>.+?)(?:\s+(?:mubarak|festival|celebrations?|greetings?|wishes|season|festivities))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\s*\b(?:19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<one>my|I|I'm|I've|I'll|I'd|me|mine|myself)|(?<many>our|we|we're|we've|we'll|we'd|us|ours|ourselves))(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?:how|why|what|when|where|who|whose|whether|which)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    // A subject and a verb that can only be its verb, with no "that" or "who" in between.
    [GeneratedRegex(@"^(?:(?:we|I|you|they|he|she|it|there)(?:'re|'m|'ve|'s|'ll|'d)?\s"
        + @"|(?:(?!that\b|which\b|who\b|where\b|when\b|how\b|why\b|what\b|whose\b|because\b|if\b|as\b|we\b|I\b|you\b|they\b|he\b|she\b|it\b)[^\s,.!?]+\s+){1,7}(?:is|are|was|were|will|has|have|had|won|opens|closes|starts|begins|turns|needs|wins|reached|launches|moves|can|isn't|aren't|won't|goes|comes|joins|returns|celebrates|offers|becomes|turned|opened|launched|joined|passed\s+away|died)\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:Our|My|The|A|An|How|Why|What|When|Where|Who|We|We're|We've|We'll|You|Your|They|He|She|It|It's|There|This|These|That|Some|Any|All|New(?! Year)|His|Her|Their|In|On|At|For|To|Being|Having|Getting|Please|Come|As|If|Because|Every|Everyone|Everybody)\b(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
