using System.Text.RegularExpressions;
using ChatApp.Assistants.Offline.Writing;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline;

/// <summary>What the offline assistant says when there is no draft to write.</summary>
public static partial class SmallTalk
{
    const string Example = "*Create a Facebook post about Diwali with image*";

    /// <summary>The answer to a greeting, a thank-you or a question about the assistant itself; null for anything else.</summary>
    public static string? Answer(string text, bool hasDraft, Dice dice) => text switch
    {
        _ when Hello().IsMatch(text) => dice.Of(
            $"Hello. What would you like to post about? For example: {Example}",
            $"Hi there. Tell me a platform and a topic and I'll draft a post, for example: {Example}",
            $"Hello, nice to see you. Shall we write something? Try: {Example}"),
        _ when Thanks().IsMatch(text) => dice.Of("You're welcome.", "Glad to help.", "Any time."),
        _ when Praise().IsMatch(text) => hasDraft ? dice.Of("Glad you like it.", "Good to hear.") : dice.Of("Good. What shall we write?", "Fine. Tell me a topic when you're ready."),
        _ when Bye().IsMatch(text) => dice.Of("Goodbye, and see you soon.", "See you next time."),
        _ when Help().IsMatch(text) => Abilities(),
        _ when Ideas().IsMatch(text) => Suggestions(dice),
        _ => null,
    };

    /// <summary>The request was understood, except for what it should be about.</summary>
    public static string AskForTopic(Platform? platform, Dice dice)
    {
        var place = platform ?? Platform.Facebook;
        return dice.Of(
            $"What should the post be about? For example: *Create a {place} post about our summer sale*",
            $"Gladly. What is it about? Say it in one go, for example: *Write a {place} post about our new office in Pune*");
    }

    /// <summary>The person wants something mentioned, and it is not in the message.</summary>
    public static string AskForDetail(Dice dice) => dice.Of("Tell me what exactly, and I'll put it in, for example: *add that we open at 9*", "Say it in full and I'll put it in, for example: *add that it starts on Friday at 6*");

    /// <summary>The message is nothing this assistant can do.</summary>
    public static string CannotAnswer(bool hasDraft, Dice dice)
    {
        var plain = "I'm the offline assistant: I write drafts from templates and can't answer questions like that. Connect a model for real answers.";
        return hasDraft
            ? plain + dice.Of(
                " I can change the draft, though: say *shorter*, *more formal*, *add hashtags*, *for LinkedIn*, or *add that…* with what it should mention.",
                " What I can do with the draft: *make it funnier*, *longer*, *without emoji*, *with image*, *now for X*, or *add that…* with what is missing.")
            : plain + dice.Of($" I can write a post about it: try {Example}", " I can write a post, if you like: try *Write a LinkedIn post about our new office*", $" Give me a topic and I'll draft a post: try {Example}");
    }

    static string Abilities() =>
        "I'm the offline assistant: I write drafts for social media from templates, without a model.\n\n"
        + $"- **Write a post**: {Example}, *tweet that we're hiring two nurses*\n"
        + $"- **For any of these**: {string.Join(", ", Platform.All.SkipLast(1))} and {Platform.All[^1]}\n"
        + "- **Set the tone**: friendly, formal, funny, serious, enthusiastic, inspiring or casual\n"
        + "- **Change a draft**: *shorter*, *longer*, *more formal*, *add hashtags*, *without emoji*, *now for LinkedIn*, *make it about Holi instead*\n"
        + "- **Put something in**: *add that entry is free*, *change Pune to Mumbai*\n\n"
        + "For real answers to questions, connect a model.";

    static string Suggestions(Dice dice) =>
        "A few to start with:\n\n" + dice.Of(
            "- *Write an Instagram caption about our new cake*\n- *LinkedIn post thanking our team for a good year*\n- *Tweet that we're open on Sunday*",
            "- *Create a Facebook post about our summer sale, with image*\n- *Write a LinkedIn post about what we learned this year*\n- *Toot about the book I'm reading*",
            "- *Invite people to our open day on Facebook*\n- *Write a Threads post about my morning coffee*\n- *LinkedIn post about why sleep matters, short*");

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:hi|hello|hey|hiya|howdy|yo|hola|namaste|bonjour|hallo|salaam|good\s+(?:morning|afternoon|evening|day)|greetings)(?:[\s,]+(?:there|all|everyone|chat|chatapp|assistant|bot|friend|again))*[\s.!,?👋😊🙂]*$", Options)]
    private static partial Regex Hello();

    [GeneratedRegex(@"^(?:(?:ok|okay|great|perfect|cool|super|nice|wow|oh)[\s,.!]+)*(?:many\s+thanks|thanks|thank\s+you|thx|ty|cheers|danke|merci|gracias|dhanyavaad)(?:[\s,]+(?:so|very|a|much|lot|again|you|all|everyone|for\s+(?:that|this|the\s+(?:help|draft|post)|your\s+help)))*[\s.!🙏😊🙂❤️]*$", Options)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(?:(?:that's|that\s+is|it's|looks|this\s+is|i)\s+)?(?:so\s+|very\s+|really\s+|pretty\s+)?(?:great|good|nice|perfect|cool|awesome|excellent|wonderful|lovely|amazing|ok|okay|fine|super|brilliant|like\s+it|love\s+it|wow|lol|haha)(?:\s+(?:work|job|one|draft|post|now))?[\s.!👍😊🙂❤️😂]*$|^[👍😊🙂❤️🎉👏\s]+$", Options)]
    private static partial Regex Praise();

    [GeneratedRegex(@"^(?:(?:can|could)\s+you\s+)?(?:please\s+)?(?:(?:give|suggest|send)\s+(?:me|us)\s+)?(?:(?:some|a\s+few|any|more|post)\s+)*(?:ideas?|inspiration|suggestions?|examples?)(?:\s+(?:for\s+(?:a\s+)?posts?|please))*[\s.!?]*$|^what\s+(?:should|can|could)\s+(?:i|we)\s+(?:post|write|tweet)(?:\s+about)?(?:\s+today)?[\s.!?]*$", Options)]
    private static partial Regex Ideas();

    [GeneratedRegex(@"^(?:bye|goodbye|bye[\s-]bye|see\s+you|good\s+night|ciao|cya)(?:[\s,]+(?:later|soon|then|there|tomorrow))*[\s.!👋]*$", Options)]
    private static partial Regex Bye();

    [GeneratedRegex(@"^(?:(?:hi|hello|hey|ok|please|so)[\s,!.]+)*(?:help(?:\s+me)?(?:\s+please)?|\?+|/help|commands?|what\s+(?:can|could|do|will)\s+you\s+(?:do|help(?:\s+(?:me\s+)?with)?|offer|know|write)(?:\s+for\s+(?:me|us))?|what\s+are\s+you(?:r\s+(?:features|abilities|capabilities|options|functions))?|who\s+are\s+you|how\s+(?:does\s+(?:this|it)\s+work|do\s+(?:i|you)\s+(?:use\s+(?:this|it|you)|start|work|begin))|what\s+is\s+this|(?:which|what)\s+(?:platforms?|networks?|tones?)\s+(?:can|do)\s+you\s+\p{L}+(?:\s+\p{L}+)*|are\s+you\s+(?:an?\s+)?(?:ai|a\.i\.|bot|robot|human|chatgpt|model|real)(?:\s+\p{L}+)?|get\s+started|what\s+now|instructions)[\s.!?]*$", Options)]
    private static partial Regex Help();
}
