using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Reads what a post is to do: thank, congratulate, invite, announce… and makes a topic of whom or what.</summary>
public static partial class IntentReader
{
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    static readonly Dictionary<string, string> Verbs = Index(
        "thank thanks thanking", "appreciate appreciates appreciating", "congratulate congratulates congratulating", "invite invites inviting", "welcome welcomes welcoming", "wish wishes wishing",
        "remind reminds reminding", "apologise apologises apologising apologize apologizes apologizing", "say says saying", "tell tells telling", "let lets letting", "inform informs informing",
        "announce announces announcing", "share shares sharing", "celebrate celebrates celebrating", "promote promotes promoting", "advertise advertises advertising", "mark marks marking",
        "highlight highlights highlighting", "showcase showcases showcasing", "present presents presenting", "introduce introduces introducing", "honour honours honouring honor honors honoring",
        "commemorate commemorates commemorating", "explain explains explaining", "describe describes describing", "cover covers covering", "discuss discusses discussing", "mention mentions mentioning",
        "ask asks asking", "remember remembers remembering", "recommend recommends recommending", "praise praises praising");

    /// <summary>What one does, and says so: "hiring two nurses" is "we're hiring two nurses".</summary>
    static readonly HashSet<string> Doings =
    [
        "hiring", "launching", "opening", "reopening", "hosting", "releasing", "expanding", "relocating", "moving", "organising", "organizing", "recruiting", "offering", "seeking", "selling", "closing",
        "retiring", "cancelling", "canceling", "postponing", "looking",
    ];

    /// <summary>Verbs that are a request by themselves: "thank our volunteers on Facebook".</summary>
    public static readonly IReadOnlySet<string> Commands = new HashSet<string> { "thank", "congratulate", "invite", "welcome", "wish", "announce", "celebrate", "promote", "advertise", "introduce", "apologise", "apologize", "share" };

    /// <summary>The topic in a text such as "thanking our volunteers" or "to announce that we moved"; null when it does not begin with such a verb.</summary>
    public static Topic? Read(string text)
    {
        if (Start().Match(text) is not { Success: true } start || !Verbs.TryGetValue(start.Groups["verb"].Value.ToLowerInvariant(), out var verb))
        {
            return null;
        }

        var rest = start.Groups["object"].Value.Trim(' ', ':', '"');
        return verb switch
        {
            "thank" or "appreciate" => TopicReader.Read(rest, TopicForm.Thanks),
            "congratulate" => TopicReader.Read(rest, TopicForm.Congratulation),
            "welcome" => TopicReader.Read(rest, TopicForm.Welcome),
            "invite" => Invitation(rest),
            "wish" => Greeting(rest),
            "remind" => Reminder(rest),
            "apologise" => TopicReader.Read(Target().Replace(rest, ""), TopicForm.Apology),
            "say" or "tell" or "let" or "inform" or "mention" => Saying(rest),
            "ask" => Asking(rest),
            _ => Announcement(rest),
        };
    }

    /// <summary>A statement out of an activity that is news, e.g. "we're hiring two nurses"; null for any other text.</summary>
    public static Topic? Doing(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Doings.Contains(text[..space].ToLowerInvariant()) && !Adverbial().IsMatch(text[(space + 1)..]) ? Busy(text) : null;
    }

    /// <summary>A statement out of an infinitive: "to sell my bike" → "I'm selling my bike".</summary>
    public static Topic? Purpose(string verb, string rest) => Busy(Gerund.Of(verb.ToLowerInvariant()) + " " + rest);

    /// <summary>What is said in "saying that we moved", "tell people about our sale", "saying thank you to our team".</summary>
    public static Topic? Saying(string text)
    {
        text = Audience().Replace(text, "");
        return Wished().Match(text) is not { Success: true } wished
            ? About().Match(text) is { Success: true } about ? TopicReader.Read(text[about.Length..]) : TopicReader.Read(That().Replace(text, ""), TopicForm.Statement)
            : wished.Groups["what"].Value.ToLowerInvariant() switch
            {
                ['t', 'h', ..] => TopicReader.Read(wished.Groups["whom"].Value, TopicForm.Thanks),
                ['c', ..] => TopicReader.Read(wished.Groups["whom"].Value, TopicForm.Congratulation),
                ['w', ..] => TopicReader.Read(wished.Groups["whom"].Value, TopicForm.Welcome),
                ['s', ..] => TopicReader.Read(wished.Groups["whom"].Value, TopicForm.Apology),
                _ => TopicReader.Read("saying goodbye to " + wished.Groups["whom"].Value, TopicForm.Activity),
            };
    }

    static Topic? Announcement(string rest) => That().Match(rest) is { Success: true } that
        ? TopicReader.Read(rest[that.Length..], TopicForm.Statement)
        : Doing(With().Replace(rest, "")) ?? TopicReader.Read(With().Replace(rest, ""));

    static Topic? Invitation(string rest)
    {
        if (To().Match(rest) is not { Success: true } to)
        {
            return TopicReader.Read(rest, TopicForm.Invitation);
        }

        var what = Joining().Replace(to.Groups["what"].Value, "");
        return what.Length < to.Groups["what"].Value.Length || Noun().IsMatch(what)
            ? TopicReader.Read(what, TopicForm.Invitation)
            : TopicReader.Read("come and " + what, TopicForm.Statement);
    }

    static Topic? Greeting(string rest)
    {
        if (Happy().Match(rest) is not { Success: true } happy)
        {
            return TopicReader.Read("we wish " + rest, TopicForm.Statement);
        }

        var (who, what) = (happy.Groups["who"].Value.Trim(), happy.Groups["what"].Value.Trim());
        return Personal().IsMatch(what) && who.Length > 0 && !Everyone().IsMatch(who) ? TopicReader.Read(Owner(who) + " " + what) : TopicReader.Read(what);
    }

    static Topic? Reminder(string rest) => rest switch
    {
        _ when Told().Match(rest) is { Success: true } told => TopicReader.Read(rest[told.Length..], TopicForm.Statement),
        _ when Of().Match(rest) is { Success: true } of => TopicReader.Read(rest[of.Length..]),
        _ when To().Match(rest) is { Success: true } to => TopicReader.Read("please " + to.Groups["what"].Value, TopicForm.Statement),
        _ => TopicReader.Read(rest),
    };

    static Topic? Asking(string rest) => rest switch
    {
        _ when For().Match(rest) is { Success: true } of => Busy("asking for " + rest[of.Length..]),
        _ when To().Match(rest) is { Success: true } to => TopicReader.Read("please " + to.Groups["what"].Value, TopicForm.Statement),
        _ => TopicReader.Read(rest, TopicForm.Statement),
    };

    static Topic? Busy(string activity) => TopicReader.Read((Mine().IsMatch(activity) ? "I'm " : "we're ") + char.ToLowerInvariant(activity[0]) + activity[1..], TopicForm.Statement);

    /// <summary>"my sister" → "my sister's", "the Joneses" → "the Joneses'".</summary>
    public static string Owner(string who) => who.EndsWith('s') ? who + "'" : who + "'s";

    static Dictionary<string, string> Index(params string[] verbs) =>
        verbs.SelectMany(v => v.Split(' ').Select(form => (form, v.Split(' ')[0]))).ToDictionary(v => v.form, v => v.Item2);

    [GeneratedRegex(@"^(?:(?:that|which|to|in order to|where (?:we|I)|so that (?:we|I) can)\s+)?(?<verb>\p{L}+)(?:\s+|:\s*)(?<object>\S.*)$", Options | RegexOptions.Singleline)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:to\s+)?(?:(?:[\p{L}']+\s+){1,4}?)?for\s+", Options)]
    private static partial Regex Target();

    [GeneratedRegex(@"^(?:in|with|without|on|by|at|from|remotely|for the|as)\b", Options)]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"^(?:to\s+)?(?:people|everyone|everybody|the world|them|customers|clients|followers|you|others|(?:our|my|the)\s+[\p{L}]+)(?:\s+know)?\s+(?=that\b|about\b|we\b|I\b|our\b|the\b|:)", Options)]
    private static partial Regex Audience();

    [GeneratedRegex(@"^(?:a\s+)?(?:big\s+|huge\s+)?(?<what>thank[- ]?you|thanks|congratulations|congrats|welcome|sorry|goodbye|farewell)\s+(?:to|for)\s+(?<whom>.+)$", Options)]
    private static partial Regex Wished();

    [GeneratedRegex(@"^(?:that|how)\s+(?=\S)", Options)]
    private static partial Regex That();

    [GeneratedRegex(@"^(?:with\s+(?:everyone|people|the world|you|(?:our|my)\s+\p{L}+)\s+)?(?:the\s+(?:good\s+)?news\s+(?:about|of)\s+)?", Options)]
    private static partial Regex With();

    [GeneratedRegex(@"^about\s+", Options)]
    private static partial Regex About();

    [GeneratedRegex(@"^(?:.{1,60}?)\bto\s+(?<what>.+)$", Options)]
    private static partial Regex To();

    [GeneratedRegex(@"^(?:join(?: us)?(?: for| at| in)?|come(?: along)?(?: to)?|attend|visit|be part of|take part in|participate in|celebrate)\s+(?=\S)(?:us\s+(?:for|at|in|on)\s+)?", Options)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^(?:our|my|the|a|an|this|his|her|their|\p{Lu}|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"^(?<who>.*?)\s*\b(?:an?\s+)?(?:very\s+)?(?:happy|merry|joyful|blessed|prosperous|wonderful|lovely)\s+(?:and\s+\p{L}+\s+)?(?<what>\S.*)$", Options)]
    private static partial Regex Happy();

    [GeneratedRegex(@"birthday|anniversary|graduation|retirement", Options)]
    private static partial Regex Personal();

    [GeneratedRegex(@"^(?:everyone|everybody|all|people|you|customers|clients|followers|our (?:customers|clients|followers|team|readers|guests)|all of you)\b", Options)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"^.{0,60}?\bthat\s+", Options)]
    private static partial Regex Told();

    [GeneratedRegex(@"^.{0,60}?\b(?:about|of)\s+", Options)]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:.{1,60}?\s)??for\s+", Options)]
    private static partial Regex For();

    [GeneratedRegex(@"(?<![\p{L}])(?:my|me|I)(?![\p{L}])", Options)]
    private static partial Regex Mine();
}
