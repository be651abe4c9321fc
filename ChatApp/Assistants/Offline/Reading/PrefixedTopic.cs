using ChatApp.Assistants.Offline.Phrases;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Topics that stand on both sides of the noun: "a birthday post for my sister", "a thank-you note to our volunteers", "a job ad for two nurses".</summary>
public static class PrefixedTopic
{
    /// <summary>The topic of the two sides together, or null when they do not belong together in such a way.</summary>
    public static Topic? Read(string prefix, string noun, string rest, string preposition)
    {
        var what = prefix.ToLowerInvariant();
        return noun switch
        {
            "apology" => TopicReader.Read(rest, TopicForm.Apology),
            "invitation" or "invite" when prefix.Length == 0 => TopicReader.Read(rest, TopicForm.Invitation),
            "shoutout" or "shout-out" => TopicReader.Read(rest, TopicForm.Thanks),
            "reminder" when preposition is "to" => TopicReader.Read("please " + rest, TopicForm.Statement),
            _ when prefix.Length == 0 => null,
            _ when preposition is "to" && what is not ("thank you" or "thank-you" or "thanks" or "welcome" or "congratulations" or "invitation") => null,
            _ => Together(prefix, what, rest),
        };
    }

    static Topic? Together(string prefix, string what, string rest)
    {
        switch (what)
        {
            case "thank you" or "thank-you" or "thanks" or "appreciation" or "gratitude":
                return TopicReader.Read(rest, TopicForm.Thanks);
            case "congratulations" or "congratulation" or "congrats" or "congratulatory":
                return TopicReader.Read(rest, TopicForm.Congratulation);
            case "welcome" or "welcoming":
                return TopicReader.Read(rest, TopicForm.Welcome);
            case "apology" or "sorry":
                return TopicReader.Read(rest, TopicForm.Apology);
            case "invitation" or "invite":
                return TopicReader.Read(rest, TopicForm.Invitation);
            case "job" or "hiring" or "recruitment" or "recruiting" or "vacancy" or "job opening":
                return TopicReader.Read("we're looking for " + rest, TopicForm.Statement) is { } search ? search with { Theme = Themes.Named("Hiring") } : null;
        }

        var theme = ThemeFinder.Find(prefix, TopicForm.Noun).Theme;
        if (theme?.Name is "Birthday" or "Anniversary" or "Wedding" or "Graduation" or "Farewell" && rest.Split(' ').Length <= 6)
        {
            return TopicReader.Read(IntentReader.Owner(rest) + " " + prefix, TopicForm.Noun);
        }

        // "a Diwali post for our customers" is about Diwali, "a launch post for our app" is about the app.
        return theme is { Kind: Kind.Celebration } or null
            ? TopicReader.Read(prefix)
            : TopicReader.Read(rest) is { } topic ? topic with { Theme = theme, Related = topic.Theme } : null;
    }
}
